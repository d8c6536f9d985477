package org.papertide.api.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads parameters, and says of a bad one which it is, what it got and what it takes.
public final class Parameters {

  /// Digits of ASCII, fewer than would be too great; Java reads others as well.
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  private Parameters() {}

  /// A whole number from 1 to a bound.
  ///
  /// @param usual its value when it is absent
  /// @throws ProblemException if it is anything else
  public static int limit(@Nullable String text, int usual, int most) {
    return text == null ? usual : number("limit", text, 1, most);
  }

  /// A whole number between two bounds.
  ///
  /// @throws ProblemException if it is anything else
  public static int number(String parameter, String text, int least, int most) {
    if (NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    String takes = "a whole number from " + least + " to " + most;
    throw Problem.badParameter(parameter, text, takes).asException();
  }

  /// A day as `2025-11-25`.
  ///
  /// @throws ProblemException if it is anything else
  public static LocalDate day(String text) {
    return day("day", text);
  }

  /// A day as `2025-11-25`, of a parameter of another name.
  ///
  /// @throws ProblemException if it is anything else
  public static LocalDate day(String parameter, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 0 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException e) {
      // It is refused like a year out of bounds.
    }
    throw Problem.badParameter(parameter, text, "a day such as 2025-11-25").asException();
  }

  /// `true` or `false`.
  ///
  /// @throws ProblemException if it is anything else
  public static boolean flag(String parameter, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Problem.badParameter(parameter, text, "true or false").asException();
    };
  }

  /// One of some names.
  ///
  /// @throws ProblemException if it is none of them
  public static <T> T oneOf(String parameter, String text, Map<String, T> byName) {
    T named = byName.get(text);
    if (named == null) {
      String takes = "one of " + String.join(", ", byName.keySet());
      throw Problem.badParameter(parameter, text, takes).asException();
    }
    return named;
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
