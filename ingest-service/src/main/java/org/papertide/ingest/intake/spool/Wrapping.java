package org.papertide.ingest.intake.spool;

import java.io.IOException;
import java.io.InputStream;

/// What stands around a dump in the body that brings it.
@FunctionalInterface
public interface Wrapping {

  /// Nothing: the body is the dump.
  Wrapping NONE = (body, sink) -> sink.keep(body);

  /// Takes the dump's content.
  @FunctionalInterface
  interface Sink {

    /// Reads the content to its end and keeps it. To be called once.
    void keep(InputStream content) throws IOException;
  }

  /// Reads a body and hands the dump in it to the sink. What follows is read by the caller.
  ///
  /// @param body unpacked as its encoding says; not closed
  /// @throws org.papertide.ingest.http.ProblemException when there is not one dump in the body
  /// @throws IOException when the body cannot be read
  void unwrap(InputStream body, Sink sink) throws IOException;
}
