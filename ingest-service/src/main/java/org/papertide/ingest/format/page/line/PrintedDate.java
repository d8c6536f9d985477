package org.papertide.ingest.format.page.line;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as the page prints it: `Feb 17, 2022`, or `Jun 9` with the year left out.
///
/// @param month from 1
/// @param year if it was printed
public record PrintedDate(int month, int day, @Nullable Integer year) {

  private static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final Pattern PATTERN =
      Pattern.compile("(" + String.join("|", MONTHS) + ") ([0-9]{1,2})(?:, ([0-9]{4}))?");

  /// Two leap days are at most this many years apart: 1896 and 1904, with no leap year in 1900.
  private static final int YEARS_BETWEEN_LEAP_DAYS = 8;

  /// Reads a date that may be followed by something else, or null.
  static @Nullable PrintedDate startOf(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.lookingAt()) {
      return null;
    }
    String year = matcher.group(3);
    return new PrintedDate(
        MONTHS.indexOf(matcher.group(1)) + 1,
        Integer.parseInt(matcher.group(2)),
        year == null ? null : Integer.valueOf(year));
  }

  /// How many characters [#startOf] consumed of a text that starts with a date.
  static int lengthIn(String text) {
    Matcher matcher = PATTERN.matcher(text);
    return matcher.lookingAt() ? matcher.end() : 0;
  }

  /// The day meant: as printed, or the latest one not after the given day when the year was left
  /// out. Null when there is no such day, such as 30 February, and when a printed one is more than
  /// a day after the given one (time zones) or before the given year: then it is no date of a
  /// paper.
  public @Nullable LocalDate notAfter(LocalDate latest, int earliestYear) {
    if (year != null) {
      LocalDate printed = in(year);
      return printed == null || year < earliestYear || printed.isAfter(latest.plusDays(1))
          ? null
          : printed;
    }
    for (int back = 0; back <= YEARS_BETWEEN_LEAP_DAYS; back++) {
      LocalDate candidate = in(latest.getYear() - back);
      if (candidate != null && !candidate.isAfter(latest)) {
        return candidate;
      }
    }
    return null;
  }

  private @Nullable LocalDate in(int someYear) {
    try {
      return LocalDate.of(someYear, month, day);
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
