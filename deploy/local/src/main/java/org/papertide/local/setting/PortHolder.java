package org.papertide.local.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Finds out which process listens on a port, from `/proc` as proc_pid_net(5) describes it.
final class PortHolder {

  private static final Path PROC = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortHolder() {}

  /// The program and pid of the process that listens there. Empty when it is another user's, or on
  /// a system without `/proc`.
  static Optional<String> of(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("net/tcp", "net/tcp6")) {
      sockets.addAll(listeners(PROC.resolve(table), port));
    }
    if (sockets.isEmpty()) {
      return Optional.empty();
    }
    return ProcessHandle.allProcesses()
        .filter(process -> holdsOne(process.pid(), sockets))
        .findFirst()
        .map(
            process ->
                process.info().command().orElse("a process") + " (pid " + process.pid() + ")");
  }

  private static Set<String> listeners(Path table, int port) {
    String suffix = ":" + "%04X".formatted(port).toUpperCase(Locale.ROOT);
    Set<String> sockets = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        List<String> fields = List.of(line.strip().split("\\s+"));
        if (fields.size() > INODE
            && fields.get(ADDRESS).endsWith(suffix)
            && fields.get(STATE).equals(LISTENING)) {
          sockets.add("socket:[" + fields.get(INODE) + "]");
        }
      }
    } catch (IOException e) {
      return Set.of();
    }
    return sockets;
  }

  private static boolean holdsOne(long pid, Set<String> sockets) {
    try (DirectoryStream<Path> files =
        Files.newDirectoryStream(PROC.resolve(Long.toString(pid)).resolve("fd"))) {
      for (Path file : files) {
        if (sockets.contains(Files.readSymbolicLink(file).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      // Another user's process, or one that ended or closed a file while we looked.
      return false;
    }
  }
}
