package org.papertide.local.server.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// PostgreSQL's own pid file, which a crash leaves behind.
///
/// PostgreSQL refuses to start while the pid in it is alive, although another program may bear that
/// pid by now; after a restart of a container that is the rule.
final class PostmasterFile {

  // Larger than any pid of Linux (2^22) or macOS.
  private static final String NOBODY = "99999999";

  private PostmasterFile() {}

  /// Takes the pid out of the file if it belongs to a program that has nothing to do with this data
  /// directory. The rest of the file stays: by it PostgreSQL finds out whether a child of the
  /// crashed server still uses its shared memory.
  static void disown(Path data) {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      if (!lines.isEmpty() && belongsToStranger(lines.getFirst().strip(), data)) {
        lines.set(0, NOBODY);
        Files.writeString(file, String.join("\n", lines) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static boolean belongsToStranger(String pid, Path data) {
    if (!pid.matches("\\d{1,9}")) {
      return false;
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .map(process -> !process.info().commandLine().orElse("").contains(data.toString()))
        .orElse(false);
  }
}
