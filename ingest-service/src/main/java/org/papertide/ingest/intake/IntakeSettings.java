package org.papertide.ingest.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of what is taken in.
@ConfigMapping(prefix = "ingest.intake")
public interface IntakeSettings {

  /// How many dumps are in hand at once; more are told to come back. Each holds a thread and its
  /// body on disk.
  @WithDefault("4")
  int dumpsAtOnce();

  /// After how long a producer that came while all were busy is told to try again.
  @WithDefault("5S")
  Duration retryAfter();

  /// The most entries of one dump, three times those of arXiv's whole metadata snapshot.
  @WithDefault("10000000")
  int maxEntries();

  /// How many rejections the answer repeats; all of them are published.
  @WithDefault("10")
  int reportedRejections();
}
