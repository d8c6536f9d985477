package org.papertide.local.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.papertide.local.server.Folders;

/// The folder that holds everything that survives a restart, and what the running processes need.
///
/// @param path absolute, symbolic links resolved
public record DataFolder(Path path) {

  /// PostgreSQL: data, log and passwords.
  public Path postgres() {
    return path.resolve("postgres");
  }

  /// Kafka: data, log and configuration.
  public Path kafka() {
    return path.resolve("kafka");
  }

  /// The services: logs and pid files.
  public Path run() {
    return path.resolve("run");
  }

  /// The dump that ingest-service has in hand.
  public Path spool() {
    return path.resolve("spool");
  }

  /// The search index of api-service.
  public Path index() {
    return path.resolve("index");
  }

  /// What a launcher in the background prints.
  public Path launcherLog() {
    return path.resolve("up.log");
  }

  /// There while everything runs and the seeds are in.
  public Path readyFile() {
    return path.resolve("up.ready");
  }

  /// Locked by the launcher that uses the folder.
  public Path lockFile() {
    return path.resolve("up.lock");
  }

  /// Marks the folder as Papertide's, so that nothing is ever wiped that is not.
  ///
  /// @throws Refusal if somebody else's files are in it
  public void claim() {
    try {
      if (Files.exists(lockFile())) {
        return;
      }
      if (!isEmpty()) {
        throw Refusal.failure(
            "%s holds files that are not Papertide's. Set PAPERTIDE_DATA to an empty or new folder."
                .formatted(path));
      }
      Files.createFile(lockFile());
    } catch (FileAlreadyExistsException e) {
      // Another launcher was faster; which of the two may go on, the lock decides.
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + path, e);
    }
  }

  /// Deletes all data. For the holder of the [FolderLock], with nothing running.
  public void wipe() {
    try {
      for (Path part : List.of(postgres(), kafka(), run(), spool(), index())) {
        Folders.delete(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot wipe " + path, e);
    }
  }

  /// Puts the logs of the run before aside as `<name>.previous.log`, so that they do not grow for
  /// ever.
  public void rotateLogs() {
    try {
      for (Path folder : List.of(postgres(), kafka(), run())) {
        Files.createDirectories(folder);
        for (Path log : logs(folder)) {
          String name = log.getFileName().toString().replaceFirst("\\.log$", ".previous.log");
          Files.move(log, log.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot put the logs aside", e);
    }
  }

  private static List<Path> logs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".log"))
          .filter(file -> !file.toString().endsWith(".previous.log"))
          .toList();
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }
}
