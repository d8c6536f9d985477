package org.papertide.ingest.intake.producer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One token of one producer, known by its hash alone.
///
/// @param producer whom it names
/// @param hash SHA-256 of the token, 64 hexadecimal digits. Tokens are long and random, so that
///     neither a slow hash nor salt would make them safer
record ProducerToken(String producer, String hash) {

  private static final Pattern ENTRY =
      Pattern.compile("([a-z0-9][a-z0-9._-]{0,63})=sha256:([0-9A-Fa-f]{64})");

  /// Reads an entry of the setting, `NAME=sha256:` and 64 hexadecimal digits; empty when it is
  /// none.
  static Optional<ProducerToken> parse(String entry) {
    Matcher matcher = ENTRY.matcher(entry);
    return matcher.matches()
        ? Optional.of(
            new ProducerToken(matcher.group(1), matcher.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /// The hash of a token.
  static String hash(String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java runtime has SHA-256", missing);
    }
  }

  /// Whether a token's hash is this one, in a time that does not tell how much of it is the same.
  boolean isOf(String presented) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
  }
}
