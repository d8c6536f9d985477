package org.papertide.api.changes.stream;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of streams of changes.
@ConfigMapping(prefix = "api.stream")
public interface StreamSettings {

  /// Streams that may be open at once. Each holds a connection and at most `readAhead`, but no
  /// thread.
  @WithDefault("1000")
  int open();

  /// What a stream reads ahead, and so holds while its client is slow. One paper may go beyond.
  @WithDefault("64K")
  MemorySize readAhead();

  /// Threads that read for all streams together: what they can take of the machine from everything
  /// else.
  @WithDefault("1")
  int threads();

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
