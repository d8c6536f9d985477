package org.papertide.ingest.format.entry;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Folds the texts of one entry, and remembers whether one was broken and how long they are
/// together. For one thread.
final class TextCheck {

  /// The most characters of all texts of an entry. None takes more than three bytes in an event,
  /// but for those of control, which take six and count twice; one more is for the quotes and the
  /// comma. That makes an event that Kafka takes by default (1 MiB).
  static final int MAX_CHARACTERS = 200_000;

  /// Other schemes have no place in an address that people are to follow.
  private static final Pattern LINK = Pattern.compile("https?://\\S{1,2000}");

  private boolean broken;
  private long characters;

  boolean isBroken() {
    return broken;
  }

  boolean isTooMuch() {
    return characters > MAX_CHARACTERS;
  }

  @Nullable String prose(@Nullable String text) {
    return checked(Prose.folded(text));
  }

  @Nullable String line(@Nullable String text) {
    return checked(Prose.line(text));
  }

  List<String> lines(List<String> texts) {
    return texts.stream().map(this::line).filter(Objects::nonNull).toList();
  }

  @Nullable String link(@Nullable String text) {
    String line = Prose.line(text);
    return line != null && LINK.matcher(line).matches() ? checked(line) : null;
  }

  List<String> links(List<String> texts) {
    return texts.stream().map(this::link).filter(Objects::nonNull).distinct().toList();
  }

  private @Nullable String checked(@Nullable String text) {
    if (text != null) {
      int controls = 0;
      boolean plain = true;
      for (int at = 0; at < text.length(); at++) {
        char one = text.charAt(at);
        controls += one < ' ' ? 1 : 0;
        plain &= one > 0 && one < Character.MIN_SURROGATE;
      }
      broken |= !plain && Prose.isBroken(text);
      characters += 1 + text.length() + controls;
    }
    return text;
  }
}
