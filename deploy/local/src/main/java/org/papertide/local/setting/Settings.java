package org.papertide.local.setting;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What the launcher is told through the environment.
///
/// @param root the checkout
/// @param data where everything is kept
/// @param ports the number of every port, each different
public record Settings(Path root, DataFolder data, Map<Port, Integer> ports) {

  private static final String DATA = "PAPERTIDE_DATA";

  public Settings {
    ports = Map.copyOf(ports);
  }

  /// Reads the settings; see the README of deploy/local for their names.
  ///
  /// @param root the checkout
  /// @throws Refusal if a value cannot be used
  public static Settings from(Path root, Map<String, String> environment) {
    Map<Port, Integer> ports = new EnumMap<>(Port.class);
    Map<Integer, Port> users = new HashMap<>();
    for (Port port : Port.values()) {
      int number = port.number(environment.getOrDefault(port.variable(), ""));
      Port other = users.put(number, port);
      if (other != null) {
        throw Refusal.usage(
            "%s and %s are both %d: each needs a port of its own."
                .formatted(other.variable(), port.variable(), number));
      }
      ports.put(port, number);
    }
    return new Settings(root, data(root, environment.getOrDefault(DATA, "")), ports);
  }

  public int port(Port port) {
    return ports.getOrDefault(port, 0);
  }

  /// An address of what listens on that port.
  public URI uri(Port port, String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + port(port) + pathAndQuery);
  }

  private static DataFolder data(Path root, String value) {
    try {
      Path path = value.isBlank() ? root.resolve("data") : Path.of(value);
      if (Files.exists(path) && !Files.isDirectory(path)) {
        throw Refusal.usage("%s is '%s', which is no folder.".formatted(DATA, path));
      }
      // One name for one folder, however it is reached: processes are told apart by it.
      return new DataFolder(Files.createDirectories(path.toAbsolutePath()).toRealPath());
    } catch (InvalidPathException | IOException e) {
      throw Refusal.usage("%s is '%s', which cannot be used: %s".formatted(DATA, value, e));
    }
  }
}
