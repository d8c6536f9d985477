package org.papertide.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.HeldBytes.Held;

/// Reads UTF-8 lines, ended by LF or CRLF, and never holds more than a bounded part of one. For one
/// thread.
public final class BoundedLines {

  /// Room for the longest abstract at four bytes a character, and to spare: what is longer can be
  /// nothing but too long.
  public static final int MAX_BYTES = 256 * 1024;

  private static final int BUFFER_BYTES = 64 * 1024;

  private final InputStream content;
  private final HeldBytes bytes;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int position;
  private int filled;
  private long number;

  /// @param content read ahead of the lines handed out; not closed
  public BoundedLines(InputStream content) {
    this(content, MAX_BYTES);
  }

  /// @param content read ahead of the lines handed out; not closed
  /// @param maxBytes how much is held of a line, instead of [#MAX_BYTES]
  public BoundedLines(InputStream content, int maxBytes) {
    this.content = content;
    this.bytes = new HeldBytes(maxBytes);
  }

  /// One line without its end and, if it is the first, without byte order mark.
  ///
  /// @param number from 1
  /// @param text what is not UTF-8 is replaced by U+FFFD
  /// @param broken whether it has bytes that are not UTF-8, or U+0000, which no store can keep
  /// @param cut whether it was longer than is held and the rest was passed over
  public record Line(long number, String text, boolean broken, boolean cut) {}

  /// The next line, or null at the end. A last line needs no line end.
  public @Nullable Line next() throws IOException {
    if (!fill()) {
      return null;
    }
    bytes.clear();
    number++;
    while (fill()) {
      int end = position;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      bytes.add(buffer, position, end);
      if (end < filled) {
        position = end + 1;
        break;
      }
      position = end;
    }
    return line();
  }

  private boolean fill() throws IOException {
    if (position == filled) {
      position = 0;
      filled = Math.max(0, content.read(buffer));
    }
    return position < filled;
  }

  private Line line() {
    Held held = bytes.held();
    String text = held.text();
    if (number == 1 && text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    if (text.endsWith("\r")) {
      text = text.substring(0, text.length() - 1);
    }
    return new Line(number, text, held.broken() || text.indexOf('\0') >= 0, held.cut());
  }
}
