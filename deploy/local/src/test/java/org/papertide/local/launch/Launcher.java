package org.papertide.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.papertide.local.server.Ports;
import org.papertide.local.setting.Port;

/// The real programs `Up` and `Down` as processes, on a checkout, a data folder and ports of their
/// own.
final class Launcher implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path root;
  private final Path folder;
  private final Map<Port, Integer> ports = new EnumMap<>(Port.class);
  private int programs;

  Launcher(Path root, Path folder) {
    this.root = root;
    this.folder = folder;
    for (Port port : Port.values()) {
      ports.put(port, Ports.free());
    }
  }

  Path data() {
    return folder.resolve("data");
  }

  int port(Port port) {
    return ports.get(port);
  }

  Program up(String... options) {
    return start(Up.class, options);
  }

  /// Starts `up` and waits until everything is ready.
  Program upAndReady(String... options) {
    Program program = up(options);
    await()
        .atMost(PATIENCE)
        .failFast(() -> assertThat(program.process().isAlive()).as(program.output()).isTrue())
        .until(() -> Files.exists(data().resolve("up.ready")));
    return program;
  }

  Program down() {
    return start(Down.class);
  }

  /// The process of a part that runs now.
  ProcessHandle part(String pidFile) throws IOException {
    long pid = Long.parseLong(Files.readString(data().resolve(pidFile)).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /// Everything that runs on the data folder.
  List<ProcessHandle> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(data() + "/"))
        .toList();
  }

  String log(String file) throws IOException {
    return Files.readString(data().resolve(file));
  }

  private Program start(Class<?> type, String... options) {
    try {
      Path output = folder.resolve("output-" + programs++ + ".txt");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-Dpapertide.root=" + root,
                  "-cp",
                  System.getProperty("java.class.path"),
                  type.getName()));
      command.addAll(Arrays.asList(options));
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().put("PAPERTIDE_DATA", data().toString());
      ports.forEach(
          (port, number) -> builder.environment().put(port.variable(), number.toString()));
      return new Program(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ends whatever a failed test has left.
  @Override
  public void close() {
    if (Files.exists(data())) {
      down().exitStatus();
    }
    processes().forEach(ProcessHandle::destroyForcibly);
    await().atMost(PATIENCE).until(() -> processes().isEmpty());
  }

  /// One program that was started.
  record Program(Process process, Path file) {

    /// Sends a signal by its name without `SIG`.
    void signal(String signal) throws Exception {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    }

    /// Waits until it ends.
    int exitStatus() {
      try {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(output()).isTrue();
        return process.exitValue();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    String output() {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
