package org.papertide.ingest.intake.spool;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Bounds of what is kept of a body while its dump is in hand.
@ConfigMapping(prefix = "ingest.spool")
public interface SpoolSettings {

  /// Where bodies are kept. Files of an earlier run are deleted from it at start. It needs room for
  /// the largest body, times the dumps that are taken at once.
  @WithDefault("${java.io.tmpdir}/papertide-ingest-spool")
  Path directory();

  /// The longest body, decoded or not. arXiv's whole metadata snapshot, the largest known dump, is
  /// just below.
  @WithDefault("5G")
  MemorySize maxBody();

  /// The longest that a body may take to arrive, however steadily: 5 GiB at 12 Mbit/s.
  @WithDefault("1H")
  Duration maxUpload();
}
