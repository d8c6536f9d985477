package org.papertide.system.truth;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papertide.system.dumps.Entry;

/// An accepted entry with its place among all that was ever said.
///
/// @param entry as understood
record Said(String source, Instant capturedAt, String dumpId, int number, Entry entry) {

  static final Comparator<Said> BY_CAPTURE =
      Comparator.comparing(Said::capturedAt)
          .thenComparing(Said::dumpId)
          .thenComparing(Said::number);

  static final Comparator<Said> BY_VERSION =
      Comparator.comparing(Said::version).thenComparing(BY_CAPTURE);

  private static final String BASE_32 = "abcdefghijklmnopqrstuvwxyz234567";

  private int version() {
    return Objects.requireNonNullElse(entry.version(), 0);
  }

  /// The id under which it speaks of the paper; null when it is known by title only.
  @Nullable String givenIdentity() {
    if (entry.arxivId() != null) {
      return "arxiv:" + entry.arxivId();
    }
    return entry.producerId() == null ? null : source + ":" + entry.producerId();
  }

  /// The title reduced to letters and digits, or title and abstract where there are none, as `t-`
  /// and the first 80 bits of its SHA-256.
  String fingerprint() {
    String title = String.valueOf(entry.title());
    StringBuilder letters = new StringBuilder();
    Normalizer.normalize(title, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    String hashed = letters.isEmpty() ? title + "\0" + entry.text() : letters.toString();
    BigInteger bits = new BigInteger(1, sha256(hashed)).shiftRight(256 - 80);
    StringBuilder text = new StringBuilder();
    for (int place = 0; place < 16; place++) {
      text.append(BASE_32.charAt(bits.shiftRight(75 - 5 * place).intValue() & 31));
    }
    return "t-" + text;
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
