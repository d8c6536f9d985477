package org.papertide.ingest.intake.folder.claim;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Other names for files whose own name is taken.
final class Stamped {

  /// Of no form that could be taken for a day in a name.
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

  private Stamped() {}

  /// A path with the time before the extensions of its name: `page.20251125T060000000Z.txt.gz`.
  ///
  /// @param attempt from 0; each gives another name
  static Path beside(Path taken, int attempt) {
    String name = String.valueOf(taken.getFileName());
    int dot = name.indexOf('.');
    int end = dot < 1 ? name.length() : dot;
    String again = attempt == 0 ? "" : "-" + attempt;
    return taken.resolveSibling(
        name.substring(0, end) + "." + TIME.format(Instant.now()) + again + name.substring(end));
  }
}
