package org.papertide.ingest.format.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Reads times as dumps write them: ISO 8601 (`2025-11-25`, `2025-11-25T00:46:52.612Z`) or RFC 1123
/// (`Fri, 25 Apr 2025 10:20:25 +0000`). Without an offset, and for their day, they are in UTC.
public final class Timestamp {

  private static final int LONGEST = 40;
  private static final int DAY_LENGTH = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 9999;

  private Timestamp() {}

  /// The day, or null when it is no time that papers have.
  public static @Nullable LocalDate day(@Nullable String text) {
    Instant instant = instant(text);
    return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  /// The instant, a day's being its start, or null when it is no time that papers have.
  public static @Nullable Instant instant(@Nullable String text) {
    if (text == null || text.length() > LONGEST || text.isBlank()) {
      return null;
    }
    try {
      OffsetDateTime time = parse(text.strip());
      boolean known = time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR;
      return known ? time.toInstant() : null;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  private static OffsetDateTime parse(String text) {
    if (!Character.isDigit(text.charAt(0))) {
      return OffsetDateTime.parse(
          text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT));
    }
    if (text.length() == DAY_LENGTH) {
      return LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
    String iso = text.replace(' ', 'T');
    boolean offset =
        iso.endsWith("Z") || iso.lastIndexOf('+') > 0 || iso.lastIndexOf('-') > DAY_LENGTH;
    return OffsetDateTime.parse(offset ? iso : iso + "Z");
  }
}
