package org.papertide.ingest.intake.unpack;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.papertide.ingest.http.ProblemException;

/// Unpacks bodies, as their encoding says and as their own first bytes do. For any number of
/// threads.
@ApplicationScoped
public class Unpacking {

  private final UnpackSettings settings;

  public Unpacking(UnpackSettings settings) {
    this.settings = settings;
  }

  /// What a body says that it is packed with.
  ///
  /// @param encoding its `Content-Encoding`, empty for none
  /// @throws ProblemException when the encoding is unknown
  /// @throws IOException when the body cannot be read or is not packed as it says
  public InputStream byEncoding(InputStream body, String encoding) throws IOException {
    return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> body;
      case "gzip", "x-gzip" -> new UnpackedStream(body, Packing.GZIP, settings);
      case "zstd" -> new UnpackedStream(body, Packing.ZSTD, settings);
      default ->
          throw new ProblemException(
              "unknown-content-encoding",
              415,
              "The Content-Encoding `" + encoding + "` is unknown. Send gzip, zstd, or none.");
    };
  }

  /// What a packed file holds, told by its first bytes: no dump begins with such. Any other content
  /// is as it is. Closing the result leaves the content open.
  ///
  /// @throws IOException when the content cannot be read or is not packed as it begins
  public InputStream byContent(InputStream content) throws IOException {
    BufferedInputStream bytes = Packing.buffered(content);
    Optional<Packing> packing = packingOf(bytes);
    return packing.isPresent() ? new UnpackedStream(bytes, packing.get(), settings) : bytes;
  }

  /// Whether content may be as long as it is by now: each layer has a ratio of its own, and all of
  /// them together have to keep to one.
  ///
  /// @param received how many bytes of the body have brought it
  /// @throws ProblemException when it may not
  public void check(long bytes, long received) {
    checkSize(bytes, settings);
    checkRatio(bytes, received, settings);
  }

  static void checkSize(long bytes, UnpackSettings settings) {
    if (bytes > settings.maxSize().asLongValue()) {
      throw new ProblemException(
          "dump-too-large",
          413,
          "The dump is longer than "
              + settings.maxSize().asLongValue()
              + " bytes once unpacked. Split it, or raise ingest.unpack.max-size.");
    }
  }

  static void checkRatio(long bytes, long packed, UnpackSettings settings) {
    if (bytes > settings.ratioFrom().asLongValue() && bytes / settings.maxRatio() > packed) {
      throw new ProblemException(
          "packed-too-tightly",
          413,
          ("The body unpacks to more than %d times its size, which no abstracts do. Send it"
                  + " unpacked, or raise ingest.unpack.max-ratio.")
              .formatted(settings.maxRatio()));
    }
  }

  private static Optional<Packing> packingOf(BufferedInputStream bytes) throws IOException {
    bytes.mark(Packing.MAGIC_BYTES);
    byte[] head = bytes.readNBytes(Packing.MAGIC_BYTES);
    bytes.reset();
    return Arrays.stream(Packing.values()).filter(one -> one.isBegunBy(head)).findFirst();
  }
}
