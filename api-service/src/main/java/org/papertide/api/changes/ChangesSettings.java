package org.papertide.api.changes;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of pages of changes.
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
}
