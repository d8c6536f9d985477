package org.papertide.ingest.intake.unpack;

import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.intake.guard.BulkStream;

/// The same bytes, the last of them in a read of its own. For one thread.
///
/// The decoder of zstd forgets after the end of a frame that it has begun another, until it has
/// read again: without this, a body cut in a later frame would pass for whole.
final class LastByteAlone extends BulkStream {

  private static final int NONE = -1;

  private final InputStream bytes;
  private boolean begun;
  private int held = NONE;

  LastByteAlone(InputStream bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (!begun) {
      begun = true;
      held = bytes.read();
    }
    if (held == NONE || length == 0) {
      return held == NONE ? -1 : 0;
    }
    buffer[offset] = (byte) held;
    int more = length == 1 ? 0 : bytes.read(buffer, offset + 1, length - 1);
    if (more <= 0) {
      held = bytes.read();
      return 1;
    }
    held = buffer[offset + more] & 0xff;
    return more;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
