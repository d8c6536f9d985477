package org.papertide.ingest.intake;

import java.io.IOException;
import org.papertide.ingest.intake.progress.Progress;
import org.papertide.ingest.intake.spool.Spool;
import org.papertide.ingest.intake.spool.SpooledDump;
import org.papertide.ingest.intake.spool.UploadedBody;
import org.papertide.ingest.intake.spool.Wrapping;

/// A way in which a dump comes.
@FunctionalInterface
public interface Delivery {

  /// A dump that has come.
  record Received(DumpOrigin origin, SpooledDump content) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      content.close();
    }
  }

  /// Reads the dump into the spool.
  ///
  /// @throws org.papertide.ingest.http.ProblemException when that fails; nothing is kept then
  /// @throws IOException when the spool cannot be read
  Received receive(Spool spool, Progress progress) throws IOException;

  /// The body is the dump.
  static Delivery plain(DumpOrigin origin, UploadedBody body) {
    return (spool, progress) ->
        new Received(origin, spool.receive(body, Wrapping.NONE, origin.identity(), progress));
  }
}
