package org.papertide.api.similar;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of what papers are to be like.
@ConfigMapping(prefix = "api.similar")
public interface SimilarSettings {

  /// Papers when no limit is given.
  @WithDefault("10")
  int defaultLimit();

  /// Papers at most.
  @WithDefault("100")
  int maxLimit();

  /// Characters of a text: the longest abstract that ingest-service takes.
  @WithDefault("50000")
  int textLength();

  /// Liked ids, and disliked ones. Each costs a stored document and its analysis, some tenths of a
  /// millisecond.
  @WithDefault("50")
  int ids();

  /// Bytes of a body: the longest text with every character escaped, and the ids.
  @WithDefault("512K")
  MemorySize bodySize();
}
