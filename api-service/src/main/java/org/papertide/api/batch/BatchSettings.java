package org.papertide.api.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of a batch.
@ConfigMapping(prefix = "api.batch")
public interface BatchSettings {

  /// Ids of one batch. Each costs two looks into the index at most.
  @WithDefault("500")
  int ids();

  /// Bytes of a request: 128 for each id.
  @WithDefault("64K")
  MemorySize bodyBytes();
}
