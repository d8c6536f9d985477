package org.papertide.api.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of a search.
@ConfigMapping(prefix = "api.search")
public interface SearchSettings {

  /// Characters of a query: room for a whole abstract, which is a good query for papers like it.
  @WithDefault("4000")
  int queryLength();

  /// Hits when no limit is given.
  @WithDefault("10")
  int defaultLimit();

  /// Hits at most. Each costs a stored document and its highlighting, some tenths of a millisecond.
  @WithDefault("100")
  int maxLimit();
}
