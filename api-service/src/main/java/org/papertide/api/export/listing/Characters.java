package org.papertide.api.export.listing;

/// Texts made fit for forms that do not take every character. What cannot be said becomes U+FFFD,
/// so that it is seen that something was there.
public final class Characters {

  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /// A text without halves of surrogate pairs, which no UTF-8 can say.
  public static String wellFormed(String text) {
    StringBuilder formed = new StringBuilder(text.length());
    text.codePoints().map(Characters::paired).forEach(formed::appendCodePoint);
    return formed.toString();
  }

  /// A text of one line: control characters, line and paragraph separators and spaces, however many
  /// follow one another, become one space, and there is none at either end.
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (!isGap(c)) {
                line.appendCodePoint(paired(c));
              } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
              }
            });
    int end = line.length();
    return line.substring(0, end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  /// A text of the characters that XML 1.0 takes (section 2.2). Line ends are line feeds, which
  /// parsers make of them anyway.
  public static String xml(String text) {
    StringBuilder legal = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .map(c -> isXml(c) ? c : REPLACEMENT)
        .forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isGap(int c) {
    return c == ' ' || Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
  }

  private static int paired(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c < Character.MIN_SURROGATE)
        || (c > Character.MAX_SURROGATE && c <= 0xFFFD)
        || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
  }
}
