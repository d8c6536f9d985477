package org.papertide.ingest.format.json;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Cuts a JSON text into values without understanding them: it follows nothing but strings and
/// brackets, so that one bad value leaves the next ones readable. It never holds more than one
/// value of bounded length. For one thread.
final class JsonScanner {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int BYTE_ORDER_MARK = 0xEF;

  private final InputStream content;
  private final int maxBytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(4096);
  private int position;
  private int filled;
  private boolean cut;

  /// @param content not closed
  /// @param maxBytes what is longer is cut
  JsonScanner(InputStream content, int maxBytes) throws IOException {
    this.content = content;
    this.maxBytes = maxBytes;
    if (next() == BYTE_ORDER_MARK) {
      position += Math.min(3, filled);
    }
  }

  /// One value, as far as it is held.
  ///
  /// @param broken whether it has bytes that are not UTF-8, which are replaced by U+FFFD
  /// @param cut whether it was longer than is held
  record Value(String text, boolean broken, boolean cut) {}

  /// The next byte that is no white space, without taking it; -1 at the end.
  int peek() throws IOException {
    int next = next();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      position++;
      next = next();
    }
    return next;
  }

  /// Takes the next byte if it is the given one.
  boolean take(char expected) throws IOException {
    boolean there = peek() == expected;
    position += there ? 1 : 0;
    return there;
  }

  /// Takes one value.
  ///
  /// @throws EOFException when the text ends within it, or ends a line within a string
  Value value() throws IOException {
    held.reset();
    cut = false;
    switch (peek()) {
      case '{', '[' -> container();
      case '"' -> string();
      default -> word();
    }
    return decoded();
  }

  private Value decoded() {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(held.toByteArray());
      return new Value(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString(), false, cut);
    } catch (CharacterCodingException malformed) {
      // The cut may have gone through a character, so it says nothing about what was sent.
      return new Value(held.toString(StandardCharsets.UTF_8), !cut, cut);
    }
  }

  private void container() throws IOException {
    long depth = 0;
    do {
      int next = next();
      if (next == '"') {
        string();
      } else {
        hold();
        depth += next == '{' || next == '[' ? 1 : 0;
        depth -= next == '}' || next == ']' ? 1 : 0;
      }
    } while (depth > 0);
  }

  private void string() throws IOException {
    hold();
    int taken = hold();
    while (taken != '"') {
      if (taken == '\n') {
        throw new EOFException("a line ends within a string");
      }
      if (taken == '\\') {
        hold();
      }
      taken = hold();
    }
  }

  private void word() throws IOException {
    int next = next();
    while (next > ' ' && ",]}:".indexOf(next) < 0) {
      hold();
      next = next();
    }
  }

  private int next() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, content.read(buffer));
    }
    return position < filled ? buffer[position] & 0xff : -1;
  }

  private int hold() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("the text ends within a value");
    }
    position++;
    if (held.size() < maxBytes) {
      held.write(next);
    } else {
      cut = true;
    }
    return next;
  }
}
