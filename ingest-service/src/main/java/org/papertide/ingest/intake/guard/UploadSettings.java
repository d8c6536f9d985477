package org.papertide.ingest.intake.guard;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Bounds of a body on its way in.
@ConfigMapping(prefix = "ingest.upload")
public interface UploadSettings {

  /// The longest body, as sent. arXiv's whole metadata snapshot, the largest known dump, is just
  /// below even when it is not packed.
  @WithDefault("5G")
  MemorySize maxSize();

  /// The longest that a body may take to arrive, however steadily: 5 GiB at 12 Mbit/s.
  @WithDefault("1H")
  Duration maxTime();

  /// How many bytes a second must come from a client while the service waits for them: a quarter
  /// of a slow mobile line. What comes slower is not a person who waits, and holds a place.
  @WithDefault("16K")
  MemorySize minRate();

  /// The waiting over which the rate is averaged, and which a client may be below it: lines that
  /// are lost for a moment come back in less.
  @WithDefault("30S")
  Duration grace();
}
