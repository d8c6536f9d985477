package org.papertide.local.push.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// A file to be pushed as it is.
///
/// @param file where it is read from
/// @param name what the person who pushes it calls it
/// @param bytes its length when it was found
public record Dump(Path file, String name, long bytes) {

  // RFC 1952, section 2.3.1, and RFC 8878, section 3.1.1.
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};

  /// A dump that is called by its path.
  ///
  /// @throws IOException if its length cannot be told
  public static Dump of(Path file) throws IOException {
    return new Dump(file, file.toString(), Files.size(file));
  }

  /// The `Content-Encoding` to send it with, told from its first bytes: what it is called does not
  /// matter. Empty for a file that is not packed.
  ///
  /// @throws IOException if it cannot be read
  public Optional<String> contentEncoding() throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      byte[] start = content.readNBytes(ZSTD.length);
      if (Arrays.equals(start, ZSTD)) {
        return Optional.of("zstd");
      }
      return Arrays.equals(Arrays.copyOf(start, GZIP.length), GZIP)
          ? Optional.of("gzip")
          : Optional.empty();
    }
  }
}
