package org.papertide.api.index;

import java.util.List;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.SourceGains;

/// Some trending papers, in the order of their ranks.
///
/// @param total how many papers have a score
/// @param more whether there are papers after these
/// @param partial whether the time did not suffice to score all
public record TrendingPapers(
    Answers.Total total, List<Trending> papers, boolean more, boolean partial) {

  /// A paper, and what its score is made of.
  ///
  /// @param sources what each source saw, by the time its first gain was captured; what does not
  ///     count among it
  public record Trending(PaperDocument paper, Rank rank, List<SourceGains> sources) {}
}
