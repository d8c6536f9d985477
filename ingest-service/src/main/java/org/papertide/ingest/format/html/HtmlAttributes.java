package org.papertide.ingest.format.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// The attributes of all start tags of an HTML page, one after the other. Whatever the page is, no
/// more is held than a name and a short value. Comments and scripts are passed over. For one
/// thread.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/parsing.html#tokenization">HTML's
///     tokens</a>
final class HtmlAttributes {

  /// Longer names are cut: none of those that are looked for is as long.
  private static final int MAX_NAME = 64;

  /// What these have within is no markup, up to their end tag.
  private static final Set<String> RAW = Set.of("script", "style", "textarea", "title");

  private final HtmlBytes bytes;
  private String tag = "";
  private String name = "";
  private boolean inTag;
  private boolean firstOfTag;
  private HtmlValue value;

  /// @param content in an encoding that has ASCII as it is; not closed
  HtmlAttributes(InputStream content) {
    this.bytes = new HtmlBytes(content);
    this.value = new HtmlValue(bytes, HtmlValue.NONE);
  }

  /// Goes to the next attribute that has a value; the current one's is passed over.
  ///
  /// @return false at the end of the page
  boolean next() throws IOException {
    value.skip();
    firstOfTag = false;
    while (inTag || nextTag()) {
      if (nextInTag()) {
        return true;
      }
      inTag = false;
      if (RAW.contains(tag)) {
        bytes.skipBehind("</" + tag);
      }
    }
    return false;
  }

  /// Whether no other attribute of the same tag came before.
  boolean isFirstOfTag() {
    return firstOfTag;
  }

  /// Compares the attribute's name, which is of any case.
  boolean isNamed(String lowerCase) {
    return name.equals(lowerCase);
  }

  /// Whether the attribute's value, none of which has been read, begins like a JSON object.
  boolean isObject() throws IOException {
    return bytes.peek() == '{';
  }

  /// The attribute's value in UTF-8, without entities, to be read before the next attribute.
  InputStream value() {
    return value;
  }

  /// The beginning of the attribute's value.
  String shortValue() throws IOException {
    return new String(value.readNBytes(MAX_NAME), StandardCharsets.UTF_8);
  }

  private boolean nextTag() throws IOException {
    while (bytes.skipBehind("<")) {
      if (bytes.isLetter()) {
        tag = word();
        inTag = true;
        firstOfTag = true;
        return true;
      }
      if (bytes.take('!') && bytes.take('-') && bytes.take('-')) {
        bytes.skipComment();
      }
    }
    return false;
  }

  private boolean nextInTag() throws IOException {
    while (true) {
      bytes.skipSpaceOr('/');
      if (bytes.peek() < 0 || bytes.take('>')) {
        return false;
      }
      name = word();
      bytes.skipSpaceOr(' ');
      if (bytes.take('=')) {
        bytes.skipSpaceOr(' ');
        value = new HtmlValue(bytes, HtmlValue.quote(bytes));
        return true;
      }
    }
  }

  /// A name in lower case; one byte at least is taken.
  private String word() throws IOException {
    StringBuilder word = new StringBuilder();
    do {
      char next = (char) bytes.read();
      if (word.length() < MAX_NAME) {
        word.append(next);
      }
    } while (!bytes.isEndOfWord());
    return word.toString().toLowerCase(Locale.ROOT);
  }
}
