package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.intake.guard.BulkStream;

/// A body as it comes from the network. For one thread.
///
/// It remembers how its reading ended, which a decoder on top of it may hide.
public final class UploadedBody extends BulkStream {

  private static final long UNKNOWN = -1;

  private final InputStream network;
  private final long announced;
  private final String encoding;
  private long received;
  private boolean ended;
  private boolean failed;

  /// @param announced the body's length by its header, or -1
  /// @param encoding its `Content-Encoding`, empty for none
  public UploadedBody(InputStream network, long announced, String encoding) {
    this.network = network;
    this.announced = announced;
    this.encoding = encoding;
  }

  /// Whether the body itself ended early, rather than being packed wrongly.
  boolean isBrokenOff() {
    return failed || (ended && announced != UNKNOWN && received < announced);
  }

  /// The length that the header claims, or -1.
  long announced() {
    return announced;
  }

  /// How many bytes of it have come.
  long received() {
    return received;
  }

  /// The `Content-Encoding`, empty for none.
  String encoding() {
    return encoding;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = network.read(buffer, offset, length);
      ended |= count < 0;
      received += Math.max(0, count);
      return count;
    } catch (IOException broken) {
      failed = true;
      throw broken;
    }
  }

  @Override
  public void close() throws IOException {
    network.close();
  }
}
