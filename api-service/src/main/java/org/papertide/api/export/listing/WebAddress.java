package org.papertide.api.export.listing;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Addresses that producers and clients wrote, made fit for where only real ones may stand.
public final class WebAddress {

  private static final Pattern WEB = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

  private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /// What may stand in a URI (RFC 3986, section 2), but for brackets, which may stand in few
  /// places.
  private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";

  private WebAddress() {}

  /// An address of the web, empty if the text is none.
  public static Optional<URI> of(String text) {
    if (!WEB.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new URI(encoded(text)));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /// A part of a URI with everything percent-encoded that may not stand there. What is encoded
  /// already stays as it is.
  public static String encoded(String text) {
    byte[] bytes = LONE_PERCENT.matcher(text).replaceAll("%25").getBytes(StandardCharsets.UTF_8);
    StringBuilder encoded = new StringBuilder(bytes.length);
    for (byte each : bytes) {
      char c = (char) (each & 0xff);
      if (isAsciiLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
