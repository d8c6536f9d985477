package org.papertide.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of what is taken in.
@ConfigMapping(prefix = "ingest.intake")
public interface IntakeSettings {

  /// How many dumps are on their way in at once, however slowly, until they are answered; more are
  /// told to come back. Each holds a thread, and up to 8 MiB of zstd's window.
  @WithDefault("32")
  int uploadsAtOnce();

  /// How many of them are read and published at once. Each keeps a core busy.
  @WithDefault("4")
  int dumpsAtOnce();

  /// How long a dump that is there waits for its turn to be read: a little less than the minute
  /// after which proxies give up on a silent service.
  @WithDefault("50S")
  Duration dumpWait();

  /// After how long a producer that came while all were busy is told to try again.
  @WithDefault("5S")
  Duration retryAfter();

  /// The most entries of one dump, three times those of arXiv's whole metadata snapshot.
  @WithDefault("10000000")
  int maxEntries();

  /// How many rejections the answer repeats; all of them are published.
  @WithDefault("10")
  int reportedRejections();

  /// How many rejections the answer to a dry run repeats: enough to mend a producer by.
  @WithDefault("100")
  int dryRunRejections();
}
