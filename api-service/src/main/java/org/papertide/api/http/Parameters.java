package org.papertide.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Reads parameters, and says of a bad one which it is, what it got and what it takes.
public final class Parameters {

  private Parameters() {}

  /// A whole number from 1 to a bound.
  ///
  /// @param usual its value when it is absent
  /// @throws ProblemException if it is anything else
  public static int limit(@Nullable String text, int usual, int most) {
    if (text == null) {
      return usual;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException e) {
      // It is refused like a number out of bounds.
    }
    throw Problem.badParameter("limit", text, "a whole number from 1 to " + most).asException();
  }

  /// A day as `2025-11-25`.
  ///
  /// @throws ProblemException if it is anything else
  public static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 0 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // It is refused like a year out of bounds.
    }
    throw Problem.badParameter("day", text, "a day such as 2025-11-25").asException();
  }

  /// Words to search for.
  ///
  /// @throws ProblemException if there are none, or too many characters
  public static String words(@Nullable String text, int longest) {
    if (text == null || text.isBlank() || text.length() > longest) {
      String takes = "the words to search for, 1 to " + longest + " characters";
      throw Problem.badParameter("q", text == null ? "" : text, takes).asException();
    }
    return text;
  }
}
