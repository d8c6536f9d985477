package org.papertide.ingest.intake.spool;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.http.ProblemException;

/// A request's body as it comes from the network. For one thread.
///
/// It remembers how its reading ended, which a decoder on top of it may hide.
public final class UploadedBody extends FilterInputStream {

  private static final long UNKNOWN = -1;

  private final long announced;
  private final String encoding;
  private long received;
  private boolean ended;
  private @Nullable IOException failure;

  /// @param announced the body's length by its header, or -1
  /// @param encoding its `Content-Encoding`, empty for none
  public UploadedBody(InputStream network, long announced, String encoding) {
    super(network);
    this.announced = announced;
    this.encoding = encoding.strip().toLowerCase(Locale.ROOT);
  }

  /// The content that the producer encoded. The header of a packed body is read at once.
  ///
  /// @throws ProblemException when the encoding is unknown
  /// @throws IOException when the body breaks off or is not packed as it claims
  InputStream decoded() throws IOException {
    return switch (encoding) {
      case "", "identity" -> this;
      case "gzip", "x-gzip" -> new GZIPInputStream(this, 64 * 1024);
      default ->
          throw new ProblemException(
              "unknown-content-encoding",
              415,
              "The Content-Encoding `" + encoding + "` is unknown. Send gzip, or none.");
    };
  }

  /// Whether the body itself ended early, rather than being packed wrongly.
  boolean isBrokenOff() {
    return failure != null || (ended && announced != UNKNOWN && received < announced);
  }

  /// The length that the header claims, or -1.
  long announced() {
    return announced;
  }

  /// How many bytes have been read.
  long received() {
    return received;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = super.read(buffer, offset, length);
      ended |= count < 0;
      received += Math.max(0, count);
      return count;
    } catch (IOException broken) {
      failure = broken;
      throw broken;
    }
  }

  /// Not 0 before the end: a gzip decoder takes 0 for the end of a body of several members.
  @Override
  public int available() {
    return ended ? 0 : 1;
  }
}
