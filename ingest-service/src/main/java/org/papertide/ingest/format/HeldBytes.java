package org.papertide.ingest.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Holds the bytes of one text, up to a bound, and reads them as UTF-8. To be used again for the
/// next text. For one thread.
public final class HeldBytes {

  private static final int USUAL_BYTES = 4096;

  private final int maxBytes;
  private byte[] bytes;
  private int length;
  private boolean cut;

  /// @param maxBytes what comes beyond is passed over
  public HeldBytes(int maxBytes) {
    this.maxBytes = maxBytes;
    this.bytes = new byte[Math.min(USUAL_BYTES, maxBytes)];
  }

  /// A text, as far as it is held.
  ///
  /// @param text what is not UTF-8 is replaced by U+FFFD
  /// @param broken whether it has bytes that are not UTF-8
  /// @param cut whether it was longer than is held and the rest was passed over
  public record Held(String text, boolean broken, boolean cut) {}

  /// Begins the next text.
  public void clear() {
    length = 0;
    cut = false;
  }

  /// Holds what stands in a buffer between two positions.
  public void add(byte[] buffer, int from, int to) {
    int kept = Math.min(to - from, maxBytes - length);
    if (length + kept > bytes.length) {
      int doubled = (int) Math.min(maxBytes, 2L * bytes.length);
      bytes = Arrays.copyOf(bytes, Math.max(length + kept, doubled));
    }
    System.arraycopy(buffer, from, bytes, length, kept);
    length += kept;
    cut |= kept < to - from;
  }

  /// The text held.
  public Held held() {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    // The cut may have gone through a character, so it says nothing about what was sent.
    return new Held(text, !cut && text.indexOf('\uFFFD') >= 0 && !isUtf8(), cut);
  }

  /// Tells bytes that were replaced from the replacement itself, which may have been sent.
  private boolean isUtf8() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
