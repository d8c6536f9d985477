package org.papertide.ingest.format.xml;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.papertide.ingest.format.entry.Prose;

/// The characters of an XML text. What is not in its encoding, or is no character of XML, becomes
/// [Prose#BROKEN]: it then costs its entry, rather than everything behind it. For one thread.
final class XmlReader extends FilterReader {

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("\\A\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private final long maxEvent;
  private long event;
  private boolean first = true;

  private XmlReader(Reader decoded, long maxEvent) {
    super(decoded);
    this.maxEvent = maxEvent;
  }

  /// @param content in the encoding that it declares, else in UTF-8; not closed
  /// @param maxEvent how many characters a tag, a comment or a part of a text may have
  static XmlReader of(InputStream content, long maxEvent) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(content);
    buffered.mark(DECLARATION);
    String start = new String(buffered.readNBytes(DECLARATION), StandardCharsets.ISO_8859_1);
    buffered.reset();
    return new XmlReader(
        new InputStreamReader(
            buffered,
            encoding(start)
                .newDecoder()
                .replaceWith(String.valueOf(Prose.BROKEN))
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)),
        maxEvent);
  }

  private static Charset encoding(String start) {
    Matcher declared = ENCODING.matcher(start);
    try {
      return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /// Says that what has been read until now has been understood.
  void startEvent() {
    event = 0;
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    event += count;
    if (event > maxEvent) {
      throw new CharConversionException("a tag, a comment or a name is longer than " + maxEvent);
    }
    for (int at = offset; at < offset + count; at++) {
      if (!isCharacter(buffer[at])) {
        buffer[at] = Prose.BROKEN;
      }
    }
    if (first && count > 0) {
      first = false;
      buffer[offset] = buffer[offset] == '\uFEFF' ? ' ' : buffer[offset];
    }
    return count;
  }

  private static boolean isCharacter(char character) {
    return character >= ' '
        ? character < '\uFFFE'
        : character == '\t' || character == '\n' || character == '\r';
  }
}
