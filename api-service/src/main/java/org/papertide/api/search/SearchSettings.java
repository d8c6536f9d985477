package org.papertide.api.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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

  /// Values of a facet when no limit is given.
  @WithDefault("10")
  int facetLimit();

  /// Values of a facet at most: each is a line of the answer, and nobody reads more.
  @WithDefault("100")
  int maxFacetLimit();

  /// How long a search may take. Then it answers with what it has found, and says so. Nearly all
  /// take milliseconds; it is there for what is made to be slow.
  @WithDefault("2s")
  Duration timeBudget();
}
