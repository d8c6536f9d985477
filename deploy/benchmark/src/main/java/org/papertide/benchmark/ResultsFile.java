package org.papertide.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The file that keeps what was measured: one section a suite and size, written over by the next
/// run of the same.
final class ResultsFile {

  private static final String TITLE = "# Results\n";

  private final Path file;

  ResultsFile(Path file) {
    this.file = file;
  }

  /// Puts the result of a suite in its section.
  ///
  /// @param run the command and the machine
  void put(String suite, String run, String table) throws IOException {
    String begin = "<!-- begin " + suite + " -->\n";
    String end = "<!-- end " + suite + " -->\n";
    String section =
        begin
            + "## "
            + suite
            + "\n\n"
            + LocalDate.now(ZoneOffset.UTC)
            + ", "
            + run
            + "\n\n"
            + table
            + end;
    String text = Files.exists(file) ? Files.readString(file) : TITLE;
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    Files.writeString(
        file,
        from >= 0 && to > from
            ? text.substring(0, from) + section + text.substring(to + end.length())
            : text + "\n" + section);
  }
}
