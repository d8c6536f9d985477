package org.papertide.ingest.format.page.line;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number of things as the page prints it: `12`, `1,234`, or rounded as `3.29k`.
final class PrintedCount {

  private static final Pattern PATTERN =
      Pattern.compile("([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})|([0-9]{1,4}(?:\\.[0-9]{1,3})?)k");

  private PrintedCount() {}

  /// The number, or null when the text is none.
  static @Nullable Integer of(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    return matcher.group(1) != null
        ? Integer.valueOf(matcher.group(1).replace(",", ""))
        : Integer.valueOf(
            new BigDecimal(matcher.group(2))
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact());
  }
}
