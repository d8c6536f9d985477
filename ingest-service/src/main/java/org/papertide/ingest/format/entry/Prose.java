package org.papertide.ingest.format.entry;

import org.jspecify.annotations.Nullable;

/// Texts as they were captured, with hard wraps folded.
public final class Prose {

  /// What readers of XML put in the place of what is no character: a code point that is never one.
  public static final char BROKEN = '\uFDD0';

  private Prose() {}

  /// Line ends become spaces, blank lines stay as the ends of paragraphs, the white space around
  /// the lines goes. Null when nothing is left.
  public static @Nullable String folded(@Nullable String text) {
    return text == null ? null : joined(text, "\n\n");
  }

  /// The same in one line.
  public static @Nullable String line(@Nullable String text) {
    return text == null ? null : joined(text, " ");
  }

  private static @Nullable String joined(String text, String paragraphEnd) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      String stripped = text.strip();
      return stripped.isEmpty() ? null : stripped;
    }
    StringBuilder joined = new StringBuilder(text.length());
    boolean blank = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String stripped = line.strip();
      if (stripped.isEmpty()) {
        blank = true;
        continue;
      }
      if (!joined.isEmpty()) {
        joined.append(blank ? paragraphEnd : " ");
      }
      joined.append(stripped);
      blank = false;
    }
    return joined.isEmpty() ? null : joined.toString();
  }

  /// Whether it has what no store can keep: U+0000, lone surrogates or [#BROKEN].
  static boolean isBroken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char one = text.charAt(i);
      if (one == 0 || one == BROKEN || isHalf(text, i)) {
        return true;
      }
      i += Character.isHighSurrogate(one) ? 1 : 0;
    }
    return false;
  }

  /// Whether a surrogate stands there that begins no pair.
  private static boolean isHalf(String text, int at) {
    return Character.isSurrogate(text.charAt(at))
        && !(Character.isHighSurrogate(text.charAt(at))
            && at + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(at + 1)));
  }
}
