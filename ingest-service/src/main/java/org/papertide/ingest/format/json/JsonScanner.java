package org.papertide.ingest.format.json;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.format.HeldBytes;
import org.papertide.ingest.format.HeldBytes.Held;

/// Cuts a JSON text into values without understanding them: it follows nothing but strings and
/// brackets, so that one bad value leaves the next ones readable. It never holds more than one
/// value of bounded length. For one thread.
final class JsonScanner {

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final int BYTE_ORDER_MARK = 0xEF;

  private final InputStream content;
  private final HeldBytes held;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int start;
  private int position;
  private int filled;

  /// @param content not closed
  /// @param maxBytes what is longer is cut
  JsonScanner(InputStream content, int maxBytes) throws IOException {
    this.content = content;
    this.held = new HeldBytes(maxBytes);
    if (next() == BYTE_ORDER_MARK) {
      position += Math.min(3, filled);
    }
  }

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
  Held value() throws IOException {
    int first = peek();
    held.clear();
    start = position;
    switch (first) {
      case '{', '[' -> container();
      case '"' -> string();
      default -> word();
    }
    held.add(buffer, start, position);
    return held.held();
  }

  private void container() throws IOException {
    long depth = 0;
    do {
      int next = next();
      if (next == '"') {
        string();
      } else {
        step();
        depth += next == '{' || next == '[' ? 1 : 0;
        depth -= next == '}' || next == ']' ? 1 : 0;
      }
    } while (depth > 0);
  }

  private void string() throws IOException {
    step();
    int taken = step();
    while (taken != '"') {
      if (taken == '\n') {
        throw new EOFException("a line ends within a string");
      }
      if (taken == '\\') {
        step();
      }
      taken = step();
    }
  }

  private void word() throws IOException {
    int next = next();
    while (next > ' ' && ",]}:".indexOf(next) < 0) {
      position++;
      next = next();
    }
  }

  private int next() throws IOException {
    if (position == filled) {
      held.add(buffer, start, filled);
      start = 0;
      position = 0;
      filled = Math.max(0, content.read(buffer));
    }
    return position < filled ? buffer[position] & 0xff : -1;
  }

  /// Takes a byte of the value.
  private int step() throws IOException {
    int next = next();
    if (next < 0) {
      throw new EOFException("the text ends within a value");
    }
    position++;
    return next;
  }
}
