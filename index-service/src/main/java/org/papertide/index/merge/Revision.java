package org.papertide.index.merge;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// One text version of a paper.
///
/// @param hash SHA-256 of title, U+0000 and abstract, in hexadecimal: the same text is the same
///     revision
public record Revision(String hash, String title, String abstractText) {

  /// The revision with this text.
  public static Revision of(String title, String abstractText) {
    byte[] text = (title + "\0" + abstractText).getBytes(StandardCharsets.UTF_8);
    return new Revision(HexFormat.of().formatHex(Sha256.of(text)), title, abstractText);
  }
}
