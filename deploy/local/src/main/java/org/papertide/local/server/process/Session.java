package org.papertide.local.server.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Sessions, which keep the signals of a terminal from processes that have to stop in order.
public final class Session {

  private Session() {}

  /// What to put before a command so that it runs in a session of its own. Nothing on a machine
  /// that has neither `setsid` (Linux) nor Perl (macOS).
  public static List<String> ofItsOwn() {
    Optional<Path> setsid = onPath("setsid");
    if (setsid.isPresent()) {
      return List.of(setsid.get().toString());
    }
    return onPath("perl")
        .map(perl -> List.of(perl.toString(), "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV"))
        .orElse(List.of());
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
    return List.of(path.split(File.pathSeparator)).stream()
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
