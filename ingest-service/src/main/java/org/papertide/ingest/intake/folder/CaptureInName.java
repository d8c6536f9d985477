package org.papertide.ingest.intake.folder;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The capture time that a file's name tells.
final class CaptureInName {

  /// A day, perhaps with a time in UTC. Some volumes allow no colon in names.
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})"
              + "(?:T([0-9]{2})[:-]?([0-9]{2})[:-]?([0-9]{2})Z)?(?![0-9])");

  private CaptureInName() {}

  /// The day or instant in a name, in ISO 8601. Null when there is none, or more than one: a name
  /// with two days is about a span.
  static @Nullable String of(String name) {
    Set<String> times =
        TIME.matcher(name).results().flatMap(CaptureInName::time).collect(Collectors.toSet());
    return times.size() == 1 ? times.iterator().next() : null;
  }

  private static Stream<String> time(MatchResult match) {
    try {
      String day = LocalDate.parse(match.group(1)).toString();
      return Stream.of(
          match.group(2) == null
              ? day
              : Instant.parse(
                      "%sT%s:%s:%sZ".formatted(day, match.group(2), match.group(3), match.group(4)))
                  .toString());
    } catch (DateTimeException none) {
      return Stream.empty();
    }
  }
}
