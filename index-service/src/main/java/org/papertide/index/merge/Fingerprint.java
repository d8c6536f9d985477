package org.papertide.index.merge;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/// A title reduced to its letters and digits, so that two spellings of one title agree.
public final class Fingerprint {

  // RFC 4648 base 32, in lower case.
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 16;

  private Fingerprint() {}

  /// `t-` and 16 characters: the first 80 bits of the SHA-256 of the reduced title (NFKC, lower
  /// case, letters and digits only). A title with none of these is told apart by its abstract.
  public static String of(String title, String abstractText) {
    String reduced = reduce(title);
    byte[] hash =
        Sha256.of(
            (reduced.isEmpty() ? title + "\0" + abstractText : reduced)
                .getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder("t-");
    for (int i = 0; i < CHARACTERS; i++) {
      text.append(ALPHABET.charAt(fiveBits(hash, i * 5)));
    }
    return text.toString();
  }

  private static String reduce(String title) {
    StringBuilder reduced = new StringBuilder(title.length());
    Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(reduced::appendCodePoint);
    return reduced.toString();
  }

  private static int fiveBits(byte[] bytes, int from) {
    int window = (bytes[from / 8] & 0xff) << 8 | (bytes[from / 8 + 1] & 0xff);
    return window >> (11 - from % 8) & 31;
  }
}
