package org.papertide.ingest.intake.guard;

import java.io.IOException;
import java.io.InputStream;

/// A stream that sees each of its bytes in one place: there is no way around [#read(byte[], int,
/// int)], be it by single bytes, by skipping or by a mark.
public abstract class BulkStream extends InputStream {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] buffer, int offset, int length) throws IOException;
}
