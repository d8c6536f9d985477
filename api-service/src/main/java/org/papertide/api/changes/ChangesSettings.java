package org.papertide.api.changes;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of pages and streams of changes.
@ConfigMapping(prefix = "api.changes")
public interface ChangesSettings {

  /// Changes of a page when no limit is given: some 300 KB.
  @WithDefault("100")
  int defaultLimit();

  /// Changes of a page at most. Each costs a stored document, some tens of microseconds.
  @WithDefault("1000")
  int maxLimit();

  /// What the papers of a page may hold together: a page is in memory at once, as documents and
  /// again as an answer. One paper may go beyond.
  @WithDefault("4M")
  MemorySize pageBytes();

  /// Streams that may be open at once. Each holds a connection and at most `streamBytes`, but no
  /// thread.
  @WithDefault("1000")
  int streams();

  /// What a stream reads ahead, and so holds while its client is slow. One paper may go beyond.
  @WithDefault("64K")
  MemorySize streamBytes();

  /// Threads that read for all streams together: what they can take of the machine from everything
  /// else.
  @WithDefault("1")
  int streamThreads();

  /// How long changes are gathered before a stream that is at the end reads them, so that a busy
  /// feed does not cost each stream a look for each of its pages.
  @WithDefault("100ms")
  Duration gather();

  /// After how long without a change a stream says that it is alive, and looks for itself. Proxies
  /// commonly cut what is silent for 30 or 60 s.
  @WithDefault("15s")
  Duration heartbeat();

  /// How long a client is told to wait before it takes up a broken stream again.
  @WithDefault("3s")
  Duration retry();
}
