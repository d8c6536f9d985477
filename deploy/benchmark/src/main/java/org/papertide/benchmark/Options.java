package org.papertide.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the benchmark is asked to do.
///
/// @param suites in the order of [#SUITES], not empty
/// @param papers how many to generate
/// @param repetitions of each side
/// @param from a folder of dumps to push instead
/// @param recordings where to put recordings of the Java Flight Recorder
/// @param results whether the results go to RESULTS.md
record Options(
    List<String> suites,
    int papers,
    int repetitions,
    @Nullable Path from,
    @Nullable Path recordings,
    boolean results) {

  /// In the order in which they run: the first three make the tables anew, the others work on the
  /// same papers, and `fresh` adds some.
  static final List<String> SUITES =
      List.of("publish", "store", "repeat", "index", "search", "lookup", "fresh", "start");

  private static final int PAPERS = 100_000;
  private static final int REPETITIONS = 5;

  /// Reads the command line; its `--help` is answered by the script.
  ///
  /// @throws IllegalArgumentException if it cannot be understood; the message says why
  static Options parse(String... arguments) {
    Deque<String> rest = new ArrayDeque<>(Arrays.asList(arguments));
    List<String> suites = new ArrayList<>();
    int papers = PAPERS;
    int repetitions = REPETITIONS;
    Path from = null;
    Path recordings = null;
    boolean results = true;
    while (!rest.isEmpty()) {
      String argument = rest.poll();
      switch (argument) {
        case "--papers" -> papers = number(argument, rest.poll(), 1_000, 3_000_000);
        case "--repetitions" -> repetitions = number(argument, rest.poll(), 1, 100);
        case "--from" -> from = folder(argument, rest.poll());
        case "--jfr" -> recordings = folder(argument, rest.poll());
        case "--no-results" -> results = false;
        default -> suites.add(suite(argument));
      }
    }
    if (suites.isEmpty()) {
      throw new IllegalArgumentException("Name at least one of the suites " + SUITES + ".");
    }
    List<String> ordered = SUITES.stream().filter(suites::contains).toList();
    return new Options(ordered, papers, repetitions, from, recordings, results);
  }

  private static String suite(String name) {
    if (!SUITES.contains(name)) {
      throw new IllegalArgumentException(
          name + " is neither an option nor one of the suites " + SUITES + ".");
    }
    return name;
  }

  private static int number(String option, @Nullable String value, int least, int most) {
    try {
      int number = Integer.parseInt(String.valueOf(value));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, together with the numbers out of range.
    }
    throw new IllegalArgumentException(
        "%s takes a number from %d to %d, not %s.".formatted(option, least, most, value));
  }

  private static Path folder(String option, @Nullable String value) {
    if (value == null || !Files.isDirectory(Path.of(value))) {
      throw new IllegalArgumentException("%s takes a folder, not %s.".formatted(option, value));
    }
    return Path.of(value).toAbsolutePath();
  }
}
