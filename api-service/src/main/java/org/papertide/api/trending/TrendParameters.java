package org.papertide.api.trending;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;

/// Reads half-lives and instants.
final class TrendParameters {

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration LONGEST = Duration.ofDays(3650);

  private static final Pattern HOURS_OR_DAYS = Pattern.compile("([0-9]{1,6})([hd])");

  private TrendParameters() {}

  /// A half-life such as `36h`, `3d` or `PT36H`.
  ///
  /// @throws ProblemException if it is anything else, or shorter than an hour or longer than 3650
  ///     days
  static Duration halfLife(String text) {
    try {
      Matcher plain = HOURS_OR_DAYS.matcher(text);
      Duration halfLife =
          Duration.parse(
              !plain.matches()
                  ? text
                  : (plain.group(2).equals("h") ? "PT" : "P")
                      + (plain.group(1) + plain.group(2)).toUpperCase(Locale.ROOT));
      if (halfLife.compareTo(SHORTEST) >= 0 && halfLife.compareTo(LONGEST) <= 0) {
        return Duration.ofSeconds(halfLife.toSeconds());
      }
    } catch (DateTimeException e) {
      // It is refused like one out of bounds.
    }
    throw Problem.badParameter(
            "halfLife", text, "a time from 1h to 3650d, such as 36h, 3d or PT36H")
        .asException();
  }

  /// An instant, or a day, which means its end (UTC).
  ///
  /// @throws ProblemException if it is anything else
  static Instant at(String text) {
    try {
      Instant at =
          text.length() == "2025-11-25".length()
              ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      return Instant.ofEpochSecond(at.getEpochSecond());
    } catch (DateTimeException e) {
      throw Problem.badParameter(
              "at", text, "a day such as 2025-11-25 or an instant such as 2025-11-25T12:00:00Z")
          .asException();
    }
  }
}
