package org.papertide.local.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A tethered process whose JVM was killed: either its shell is just ending it, or that was killed
/// as well and nobody is.
///
/// @param name what it was started as
/// @param process the process itself
/// @param stopSignal the signal that asks it to end in order
public record Orphan(String name, ProcessHandle process, String stopSignal) {

  private static final Duration KILLED = Duration.ofSeconds(10);

  /// Looks for a process by the pid file of an earlier [Tether]. A pid file whose process has ended
  /// is removed, also when its pid belongs to a stranger by now: a process is ours only if its
  /// command line names the directory.
  ///
  /// @param directory the directory that the tether was given, absolute
  public static Optional<Orphan> find(String name, Path directory, String stopSignal) {
    Path pidFile = Tether.pidFile(directory, name);
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    Optional<Orphan> orphan =
        pid(pidFile)
            .flatMap(ProcessHandle::of)
            .filter(ProcessHandle::isAlive)
            .filter(process -> mentions(process, directory))
            .map(process -> new Orphan(name, process, stopSignal));
    if (orphan.isEmpty()) {
      remove(pidFile);
    }
    return orphan;
  }

  /// Asks it to end in order, waits for that, and kills it when the patience is over.
  ///
  /// @return whether it ended by itself
  public boolean end(Duration patience) {
    Signal.send(process, stopSignal);
    if (gone(patience)) {
      return true;
    }
    process.destroyForcibly();
    gone(KILLED);
    return false;
  }

  private boolean gone(Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (process.isAlive()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Pause.briefly();
    }
    return true;
  }

  private static boolean mentions(ProcessHandle process, Path directory) {
    return process.info().commandLine().orElse("").contains(directory.toString());
  }

  private static Optional<Long> pid(Path pidFile) {
    try {
      return Optional.of(Long.valueOf(Files.readString(pidFile).strip()));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void remove(Path pidFile) {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot remove " + pidFile, e);
    }
  }
}
