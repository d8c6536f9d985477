package org.papertide.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// The beginning of a dump's decoded content, enough to tell its format.
///
/// @param text at most [#MAX_BYTES] bytes as UTF-8, without byte order mark; bytes that are not
///     UTF-8 are replaced by U+FFFD
public record DumpHead(String text) {

  /// Holds the longest page header and several entries of every format.
  static final int MAX_BYTES = 64 * 1024;

  /// More broken characters than one in this many make a head binary: real texts have a few.
  private static final int READABLE_PER_BROKEN = 20;

  /// Reads the head from the start of the content, which is not closed.
  public static DumpHead of(InputStream content) throws IOException {
    String text = new String(content.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    return new DumpHead(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /// Whether there is nothing to see in it.
  public boolean isBlank() {
    return text.isBlank();
  }

  /// Whether it looks like no text at all: U+0000, or many bytes that are not UTF-8.
  public boolean isBinary() {
    long broken = text.chars().filter(character -> character == '\uFFFD').count();
    return text.indexOf('\0') >= 0 || broken * READABLE_PER_BROKEN > text.length();
  }
}
