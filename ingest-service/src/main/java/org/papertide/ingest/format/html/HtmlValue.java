package org.papertide.ingest.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jsoup.parser.Parser;

/// The value of one attribute, with its entities replaced by what they stand for, in UTF-8. For one
/// thread.
final class HtmlValue extends InputStream {

  /// No value at all: it has ended before it begins.
  static final int NONE = -1;

  private static final int WITHOUT_QUOTES = 0;

  /// The longest named entity of HTML has 32 characters.
  private static final int MAX_ENTITY = 40;

  private final HtmlBytes bytes;
  private final int quote;
  private byte[] pending = new byte[0];
  private int taken;
  private boolean ended;

  /// @param bytes behind the opening quote
  /// @param quote as [#quote] gave it
  HtmlValue(HtmlBytes bytes, int quote) {
    this.bytes = bytes;
    this.quote = quote;
    this.ended = quote == NONE;
  }

  /// Takes the opening quote, if there is one.
  static int quote(HtmlBytes bytes) throws IOException {
    return bytes.peek() == '"' || bytes.peek() == '\'' ? bytes.read() : WITHOUT_QUOTES;
  }

  @Override
  public int read() throws IOException {
    if (taken < pending.length) {
      return pending[taken++] & 0xff;
    }
    if (ended || isEnd()) {
      ended = true;
      return -1;
    }
    int next = bytes.read();
    return next == '&' ? readEntity() : next;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int next = read();
      if (next < 0) {
        break;
      }
      target[offset + count++] = (byte) next;
      if (quote > WITHOUT_QUOTES && taken == pending.length) {
        count += bytes.takeBefore('&', quote, target, offset + count, length - count);
      }
    }
    return count == 0 && length > 0 ? -1 : count;
  }

  /// Goes to the end of the value.
  void skip() throws IOException {
    while (!ended && !isEnd()) {
      bytes.read();
    }
    ended = true;
    taken = pending.length;
  }

  private boolean isEnd() throws IOException {
    int next = bytes.peek();
    if (quote == WITHOUT_QUOTES) {
      return next < 0 || next == '>' || HtmlBytes.isSpace(next);
    }
    return next < 0 || bytes.take((char) quote);
  }

  private int readEntity() throws IOException {
    StringBuilder entity = new StringBuilder("&");
    while (entity.length() < MAX_ENTITY && isPartOfEntity(bytes.peek())) {
      entity.append((char) bytes.read());
    }
    if (bytes.take(';')) {
      return hold(meant(entity.append(';').toString()));
    }
    // Without a semicolon, `&copy=1` is no entity but a part of an address.
    String written = entity.toString();
    String meant = bytes.peek() == '=' ? written : Parser.unescapeEntities(written, true);
    return hold(meant);
  }

  /// A page of JSON has one entity in ten characters: the usual ones are not looked up.
  private static String meant(String entity) {
    return switch (entity) {
      case "&quot;" -> "\"";
      case "&amp;" -> "&";
      default -> Parser.unescapeEntities(entity, true);
    };
  }

  private int hold(String meant) {
    pending = meant.getBytes(StandardCharsets.UTF_8);
    taken = 1;
    return pending[0] & 0xff;
  }

  private static boolean isPartOfEntity(int one) {
    return one == '#'
        || (one >= '0' && one <= '9')
        || (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z');
  }
}
