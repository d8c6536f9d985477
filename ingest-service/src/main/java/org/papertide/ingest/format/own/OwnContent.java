package org.papertide.ingest.format.own;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.papertide.ingest.format.DumpHead;
import org.papertide.ingest.format.json.JsonHead;

/// The content of a dump, still at its first byte, with what tells how its entries are set apart.
record OwnContent(InputStream content, boolean array) {

  /// More than a head holds.
  private static final int LOOK_AHEAD = 128 * 1024;

  static OwnContent of(InputStream content) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(content);
    buffered.mark(LOOK_AHEAD);
    JsonHead head = JsonHead.of(DumpHead.of(buffered));
    buffered.reset();
    return new OwnContent(buffered, head != null && head.array());
  }
}
