package org.papertide.ingest.format.entry;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Bounds of one entry in JSON or XML.
@ConfigMapping(prefix = "ingest.entry")
public interface EntrySettings {

  /// The longest entry as it stands in the dump: bytes in JSON, characters in XML. Room for the
  /// five thousand authors of the largest collaborations, each with a few properties.
  @WithDefault("1M")
  MemorySize maxSize();

  /// How deep an entry may be nested. Known entries go down to five.
  @WithDefault("64")
  int maxDepth();
}
