package org.papertide.ingest.intake.spool;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Where dumps are kept while they are in hand, and how much of them.
@ConfigMapping(prefix = "ingest.spool")
public interface SpoolSettings {

  /// Where dumps are kept. Files of an earlier run are deleted from it at start.
  @WithDefault("${java.io.tmpdir}/papertide-ingest-spool")
  Path directory();

  /// The most that is kept of all dumps together, which the disk needs room for. Four of the
  /// longest: uploads at once times the longest dump would be eight times that, for a case that
  /// does not come.
  @WithDefault("20G")
  MemorySize maxTotal();

  /// After how long a producer that found the spool full is told to try again: no large dump
  /// leaves it in less.
  @WithDefault("1M")
  Duration retryAfter();
}
