package org.papertide.local.server;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Where the build of this module has put what the servers are run from.
public final class Installation {

  private Installation() {}

  /// The module's `target` directory, found from where this class was loaded.
  ///
  /// @throws IllegalStateException if the module has not been built in place
  public static Path target() {
    try {
      Path code =
          Path.of(
              Objects.requireNonNull(Installation.class.getProtectionDomain().getCodeSource())
                  .getLocation()
                  .toURI());
      Path target = Objects.requireNonNull(code.getParent());
      if (Files.isDirectory(target.resolve("lib"))) {
        return target;
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    throw new IllegalStateException(
        "deploy/local is not built: its libraries are missing. Run ./mvnw -pl deploy/local package");
  }

  /// The class path of the broker: this module's classes and all its libraries.
  public static String classPath() {
    Path target = target();
    return target.resolve("classes") + java.io.File.pathSeparator + target.resolve("lib") + "/*";
  }

  /// The JVM that runs this one.
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
