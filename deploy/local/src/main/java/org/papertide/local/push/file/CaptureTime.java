package org.papertide.local.push.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.local.setting.Refusal;

/// When the dumps were taken: the same for all, each as its name says, or not told.
///
/// @param given a day or an instant in ISO 8601; null when it is not the same for all
/// @param fromName whether it is the day in each name
public record CaptureTime(@Nullable String given, boolean fromName) {

  private static final String NAME = "name";
  private static final Pattern DAY =
      Pattern.compile("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])");

  /// @param text a day, an instant with its offset, or `name`; null when it was not given
  /// @throws Refusal if it is none of them
  public static CaptureTime parse(@Nullable String text) {
    if (text == null || text.equals(NAME)) {
      return new CaptureTime(null, text != null);
    }
    if (!isDay(text) && !isInstant(text)) {
      throw Refusal.usage(
          "--captured-at '%s' is none of: a day such as 2025-11-25, an instant such as"
                  .formatted(text)
              + " 2025-11-25T08:00:00Z, name for the day in each file's name.");
    }
    return new CaptureTime(text, false);
  }

  /// Whether the service is told nothing, and infers it.
  public boolean untold() {
    return given == null && !fromName;
  }

  /// What to tell of a dump. Empty when nothing is known of it.
  public Optional<String> of(Dump dump) {
    return fromName ? dayIn(dump) : Optional.ofNullable(given);
  }

  /// The one day such as 2025-11-25 in a dump's name, without its folders. Empty when there is
  /// none, or there are several.
  public static Optional<String> dayIn(Dump dump) {
    String name = dump.name().substring(dump.name().lastIndexOf('/') + 1);
    List<String> days =
        DAY.matcher(name)
            .results()
            .map(MatchResult::group)
            .filter(CaptureTime::isDay)
            .distinct()
            .toList();
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isInstant(String text) {
    try {
      return OffsetDateTime.parse(text).getYear() > 0;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
