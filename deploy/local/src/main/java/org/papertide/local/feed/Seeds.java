package org.papertide.local.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.papertide.local.setting.Refusal;

/// The captured pages that come with the checkout, and the days they were captured on.
public final class Seeds {

  /// The file that says when each was captured: name, tab, day; `#` begins a comment.
  public static final String DAYS = "captured.tsv";

  private Seeds() {}

  /// One captured page.
  public record Seed(Path file, LocalDate capturedOn) {

    /// Its file's name.
    public String name() {
      return String.valueOf(file.getFileName());
    }
  }

  /// All seeds of a folder, the earliest capture first.
  ///
  /// @throws Refusal if the list of days cannot be read, or names a file that is not there
  public static List<Seed> in(Path folder) {
    Path days = folder.resolve(DAYS);
    try {
      List<Seed> seeds = new ArrayList<>();
      for (String line : Files.readAllLines(days)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          seeds.add(seed(folder, line));
        }
      }
      seeds.sort(Comparator.comparing(Seed::capturedOn));
      return seeds;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + days, e);
    }
  }

  private static Seed seed(Path folder, String line) {
    int tab = line.indexOf('\t');
    if (tab > 0 && Files.isReadable(folder.resolve(line.substring(0, tab)))) {
      try {
        Path file = folder.resolve(line.substring(0, tab));
        return new Seed(file, LocalDate.parse(line.substring(tab + 1).strip()));
      } catch (DateTimeParseException e) {
        // Refused below, with the whole line.
      }
    }
    throw Refusal.failure(
        "%s has the line '%s': it should be the name of a file beside it, a tab, and a day such as 2025-11-25."
            .formatted(folder.resolve(DAYS), line));
  }
}
