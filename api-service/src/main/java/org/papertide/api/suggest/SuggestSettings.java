package org.papertide.api.suggest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of suggestions.
@ConfigMapping(prefix = "api.suggest")
public interface SuggestSettings {

  /// Characters that may have been typed: longer than most titles.
  @WithDefault("200")
  int queryLength();

  /// Suggestions when no limit is given.
  @WithDefault("10")
  int defaultLimit();

  /// Suggestions at most: a list that opens below what is typed has no room for more.
  @WithDefault("20")
  int maxLimit();
}
