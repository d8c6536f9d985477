package org.papertide.ingest.format.html;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a page, with a look at the next one. For one thread.
final class HtmlBytes {

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream content;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;

  HtmlBytes(InputStream content) {
    this.content = content;
  }

  /// The next byte without taking it; -1 at the end.
  int peek() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, content.read(buffer));
    }
    return position < filled ? buffer[position] & 0xff : -1;
  }

  /// Takes the next byte; -1 at the end.
  int read() throws IOException {
    int next = peek();
    position += next < 0 ? 0 : 1;
    return next;
  }

  /// Takes the bytes before the next one of two, as many as are read already and wanted.
  ///
  /// @return how many, perhaps none
  int takeBefore(int one, int other, byte[] target, int offset, int wanted) {
    int end = Math.min(filled, position + wanted);
    int at = position;
    while (at < end && buffer[at] != one && buffer[at] != other) {
      at++;
    }
    int taken = at - position;
    System.arraycopy(buffer, position, target, offset, taken);
    position = at;
    return taken;
  }

  /// Takes the next byte if it is the given one.
  boolean take(char expected) throws IOException {
    boolean there = peek() == expected;
    position += there ? 1 : 0;
    return there;
  }

  void skipSpaceOr(char other) throws IOException {
    while (isSpace(peek()) || peek() == other) {
      position++;
    }
  }

  /// Goes behind the next occurrence of a text, in any case.
  ///
  /// @param text ASCII in lower case, such as `</script`; its first character is nowhere else in it
  /// @return false when there is none, and the page has been read to its end
  boolean skipBehind(String text) throws IOException {
    int matched = 0;
    while (matched < text.length()) {
      int next = lower(read());
      if (next < 0) {
        return false;
      }
      boolean first = next == text.charAt(0);
      matched = next == text.charAt(matched) ? matched + 1 : first ? 1 : 0;
    }
    return true;
  }

  /// Goes behind the end of a comment, from behind its `<!--`. The hyphens of its beginning may be
  /// those of its end: `<!-->`.
  void skipComment() throws IOException {
    int hyphens = 2;
    for (int next = read(); next >= 0 && (next != '>' || hyphens < 2); next = read()) {
      hyphens = next == '-' ? Math.min(hyphens, 1) + 1 : 0;
    }
  }

  boolean isLetter() throws IOException {
    int next = lower(peek());
    return next >= 'a' && next <= 'z';
  }

  /// Whether a name ends before the next byte.
  boolean isEndOfWord() throws IOException {
    int next = peek();
    return next < 0 || next == '>' || next == '/' || next == '=' || isSpace(next);
  }

  static boolean isSpace(int one) {
    return one == ' ' || one == '\n' || one == '\t' || one == '\r' || one == '\f';
  }

  private static int lower(int one) {
    return one >= 'A' && one <= 'Z' ? one + ('a' - 'A') : one;
  }
}
