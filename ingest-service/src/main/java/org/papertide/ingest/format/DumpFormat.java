package org.papertide.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/// One way in which producers write papers down. Implementations have no state and may be used by
/// many threads at once.
public interface DumpFormat {

  /// The name under which reports and events speak of this format, such as `captured-page`.
  String name();

  /// Decides from the beginning of a dump alone, never from what the sender claims it to be.
  Recognition recognise(DumpHead head);

  /// Reads one dump to its end and hands each entry to the sink, in the order of the dump. The same
  /// content and receipt always give the same entries.
  ///
  /// Memory stays bounded whatever the content is. An entry that cannot be understood is handed
  /// over as a rejection and never ends the reading. What the sink throws passes through.
  ///
  /// @param content the decoded content from its first byte; not closed
  /// @return when the dump was taken, and the day that it is about
  /// @throws IOException when the content cannot be read
  DumpTiming parse(InputStream content, DumpReceipt receipt, Consumer<DumpEntry> sink)
      throws IOException;
}
