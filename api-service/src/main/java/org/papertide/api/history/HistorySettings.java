package org.papertide.api.history;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of a history.
@ConfigMapping(prefix = "api.history")
public interface HistorySettings {

  /// Counts when no limit is given.
  @WithDefault("100")
  int defaultLimit();

  /// Counts at most: all that a document keeps.
  @WithDefault("1000")
  int maxLimit();

  /// Comparisons of words that one answer may cost, at about 5 ns each. Two abstracts of 300 words
  /// that have nothing in common take a million, with the spaces between them; what does not fit is
  /// shown as replaced in one piece.
  @WithDefault("20000000")
  long comparisons();
}
