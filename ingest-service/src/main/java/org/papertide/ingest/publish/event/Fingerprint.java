package org.papertide.ingest.publish.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;

/// The title of a paper reduced to what survives copying, hashed. Here it only keys the records, so
/// that what is said of one title arrives in order.
///
/// The reduction is NFKC, then lower case (root locale), then letters and digits alone. Its UTF-8
/// bytes are hashed with SHA-256; where nothing is left of a title, the hash is taken of title,
/// U+0000 and abstract instead. The first 80 bits are written as 16 characters of base 32 (RFC
/// 4648, lower case).
final class Fingerprint {

  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 16;
  private static final int BITS = 5;

  private Fingerprint() {}

  /// The fingerprint, `t-` and 16 characters.
  static String of(String title, String abstractText) {
    String reduced = reduce(title);
    return "t-" + encode(hash(reduced.isEmpty() ? title + '\0' + abstractText : reduced));
  }

  private static String reduce(String title) {
    String normal = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder reduced = new StringBuilder(normal.length());
    for (int at = 0; at < normal.length(); ) {
      int one = normal.codePointAt(at);
      if (Character.isLetterOrDigit(one)) {
        reduced.appendCodePoint(one);
      }
      at += Character.charCount(one);
    }
    return reduced.toString();
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  private static String encode(byte[] hash) {
    StringBuilder text = new StringBuilder(CHARACTERS);
    int pending = 0;
    int bits = 0;
    for (int next = 0; text.length() < CHARACTERS; ) {
      if (bits < BITS) {
        pending = ((pending << Byte.SIZE) | (hash[next++] & 0xff)) & 0xffff;
        bits += Byte.SIZE;
      }
      bits -= BITS;
      text.append(BASE_32.charAt((pending >> bits) & 0x1f));
    }
    return text.toString();
  }
}
