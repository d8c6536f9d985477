package org.papertide.benchmark.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The sentences of the real abstracts in the seeds, and the words of their titles.
///
/// @param sentences of the abstracts, each with its full stop
/// @param titleWords every word of every title, as often as it stands there
record SeedText(List<String> sentences, List<String> titleWords) {

  // Longer lines of a captured page are abstracts; the longest title of the seeds has 168.
  private static final int LONGEST_TITLE = 250;
  // Shorter lines are dates, headers and counts.
  private static final int SHORTEST_TITLE = 25;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +(?=[A-Z])");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  static SeedText read(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> lines =
          files
              .filter(file -> file.toString().endsWith(".txt"))
              .sorted()
              .flatMap(SeedText::lines)
              .toList();
      return new SeedText(
          lines.stream()
              .filter(line -> line.length() > LONGEST_TITLE)
              .flatMap(SENTENCE_END::splitAsStream)
              .toList(),
          lines.stream()
              .filter(line -> line.length() >= SHORTEST_TITLE && line.length() <= LONGEST_TITLE)
              .flatMap(SPACES::splitAsStream)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the seeds cannot be read: " + folder, e);
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().map(String::strip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
