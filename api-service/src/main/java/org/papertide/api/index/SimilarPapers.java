package org.papertide.api.index;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Papers like what was asked for, the most similar first.
///
/// @param unknown ids of the question that lead to no paper, in its order
/// @param next the rank at which the following ones begin; null after the last
public record SimilarPapers(List<Hit> hits, List<String> unknown, @Nullable Integer next) {

  /// The rank at which the following ones begin.
  public Optional<Integer> nextRank() {
    return Optional.ofNullable(next);
  }

  /// One of them.
  ///
  /// @param score comparable within one answer only
  /// @param terms what made the match, the strongest first
  public record Hit(PaperDocument paper, float score, List<Match> terms) {}

  /// What one term adds to a score.
  ///
  /// @param word as it stands in what was asked for; the paper may have another form of it
  @Schema(name = "MatchedTerm", description = "What one word adds to the score")
  public record Match(
      @Schema(description = "The paper may have another form of it", examples = "overfitting")
          String word,
      @Schema(examples = "0.6") float score) {}
}
