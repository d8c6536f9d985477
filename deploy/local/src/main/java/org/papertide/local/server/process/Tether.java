package org.papertide.local.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A child process that ends when this JVM does, however that happens.
///
/// Between the two stands a small shell whose standard input is a pipe from this JVM. When the pipe
/// closes, because [#stop] closed it or because the kernel did after this JVM was killed, the shell
/// signals the child to end, and kills it after thirty seconds. Both are in a session of their own,
/// so that Ctrl-C at the terminal does not reach them: whoever holds the tether decides the order
/// in which things stop.
///
/// Instances may be used from any thread.
public final class Tether implements AutoCloseable {

  private static final Duration CHILD_START = Duration.ofSeconds(10);
  private static final Duration KILLED = Duration.ofSeconds(10);

  private final String name;
  private final Process shell;
  private final long pid;
  // Knows the child by more than its pid, which another process may bear later.
  private final Optional<ProcessHandle> child;
  private final String stopSignal;
  private final Path log;

  private Tether(String name, Process shell, long pid, String stopSignal, Path log) {
    this.name = name;
    this.stopSignal = stopSignal;
    this.shell = shell;
    this.pid = pid;
    this.child = pid < 0 ? Optional.empty() : ProcessHandle.of(pid);
    this.log = log;
  }

  /// Starts a process.
  ///
  /// @param name what people call it; also the name of its log and pid file
  /// @param home its working directory, where `<name>.log` (appended to) and `<name>.pid`
  ///     (gone once it ended) are kept too
  /// @param stopSignal the signal that asks this program to end in order, such as `TERM`
  /// @param environment variables added to this JVM's own
  /// @throws UncheckedIOException if it cannot be started
  public static Tether start(
      String name,
      Path home,
      String stopSignal,
      Map<String, String> environment,
      List<String> command) {
    Path directory = home.toAbsolutePath();
    try {
      Files.createDirectories(directory);
      Path log = directory.resolve(name + ".log");
      Path pidFile = pidFile(directory, name);
      Files.deleteIfExists(pidFile);
      List<String> line = new ArrayList<>(Session.ofItsOwn());
      line.addAll(
          List.of("/bin/sh", "-c", TetherScript.TEXT, name, pidFile.toString(), stopSignal));
      line.addAll(command);
      ProcessBuilder builder =
          new ProcessBuilder(line)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      Process shell = builder.start();
      return new Tether(name, shell, awaitPid(name, shell, pidFile), stopSignal, log);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + name, e);
    }
  }

  /// Where the pid of the process of that name is kept while it runs.
  static Path pidFile(Path directory, String name) {
    return directory.resolve(name + ".pid");
  }

  private static long awaitPid(String name, Process shell, Path pidFile) throws IOException {
    Instant deadline = Instant.now().plus(CHILD_START);
    while (Instant.now().isBefore(deadline)) {
      if (Files.exists(pidFile)) {
        return Long.parseLong(Files.readString(pidFile).strip());
      }
      if (!shell.isAlive()) {
        return -1;
      }
      Pause.briefly();
    }
    shell.destroyForcibly();
    throw new IOException(name + " did not start within " + CHILD_START);
  }

  public String name() {
    return name;
  }

  /// The process itself, not the shell in front of it; -1 when it ended before it could be seen.
  public long pid() {
    return pid;
  }

  public Path log() {
    return log;
  }

  public boolean isAlive() {
    return shell.isAlive();
  }

  /// The exit status, 128 and the signal's number when a signal ended it.
  ///
  /// @throws IllegalThreadStateException while it runs
  public int exitStatus() {
    return shell.exitValue();
  }

  /// Asks the process to end in order and waits for it.
  ///
  /// @return whether it ended within the patience; if not it is killed
  public boolean stop(Duration patience) {
    try {
      shell.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop " + name, e);
    }
    if (!shell.isAlive()) {
      // Somebody killed the shell, so it does not pass the signal on.
      signal(stopSignal);
    }
    if (waitFor(patience)) {
      return true;
    }
    kill();
    return false;
  }

  /// Kills the process at once (SIGKILL), as a crash would, and waits until it is gone.
  public void kill() {
    signal("KILL");
    waitFor(KILLED);
  }

  /// Sends a signal, such as `STOP` or `CONT`, to the process. Does nothing when it has ended.
  public void signal(String signal) {
    child.ifPresent(process -> Signal.send(process, signal));
  }

  /// Waits for the shell, and for the child in case that somebody killed the shell.
  private boolean waitFor(Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    try {
      if (!shell.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    while (child.isPresent() && child.get().isAlive()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Pause.briefly();
    }
    return true;
  }

  @Override
  public void close() {
    stop(Duration.ofSeconds(30));
  }
}
