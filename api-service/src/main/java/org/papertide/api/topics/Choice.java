package org.papertide.api.topics;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;

/// Reads a parameter that takes one of a few words.
final class Choice {

  private Choice() {}

  /// The constant whose name in lower case is the text.
  ///
  /// @throws ProblemException if there is none
  static <E extends Enum<E>> E of(String parameter, String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> word(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () -> {
              String takes =
                  Arrays.stream(type.getEnumConstants())
                      .map(Choice::word)
                      .collect(Collectors.joining(" or "));
              return Problem.badParameter(parameter, text, takes).asException();
            });
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
