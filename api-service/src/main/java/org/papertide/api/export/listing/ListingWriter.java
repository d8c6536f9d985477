package org.papertide.api.export.listing;

import java.io.IOException;
import java.io.OutputStream;

/// Writes lists in one form. It holds no more of a list in memory than what it writes just now, and
/// is safe for use by many threads.
public interface ListingWriter {

  /// Writes all of a list, and leaves the stream open.
  ///
  /// @throws IOException if the stream fails
  void write(Listing list, OutputStream out) throws IOException;
}
