package org.papertide.api.trending;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Partial;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;

/// A page of trending papers.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Trending", description = "Papers by their scores, the highest first")
public record TrendingBody(
    @Schema(
            description = "The instant for which papers are scored",
            examples = "2025-11-26T00:00:00Z")
        Instant at,
    @Schema(description = "After how long half of a gain is left", examples = "PT72H")
        String halfLife,
    Weights weights,
    @Schema(description = "How many papers have a score") Answers.Total total,
    @Schema(description = "Whether the time did not suffice to score all; absent when it did")
        @Nullable Boolean partial,
    List<Entry> papers,
    @Schema(description = "Give it as pageToken to go on; absent after the last")
        @Nullable String nextPageToken)
    implements PaperList, Partial {

  @Override
  public boolean isCutShort() {
    return Boolean.TRUE.equals(partial);
  }

  @Override
  public String listTitle() {
    return "Papers trending at " + at;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return papers.stream().map(entry -> entry.paper().document()).toList();
  }

  /// What gains count, before they decay.
  @Schema(name = "TrendWeights", description = "What gains count, before they decay")
  public record Weights(
      @Schema(examples = "1") int upvote,
      @Schema(examples = "2") int comment,
      @Schema(description = "In the feed of a day", examples = "1") int appearance,
      @Schema(description = "Gains older than so many half-lives do not count", examples = "20")
          int horizon) {

    static final Weights OWN =
        new Weights(
            TrendFormula.UPVOTE,
            TrendFormula.COMMENT,
            TrendFormula.APPEARANCE,
            TrendFormula.HORIZON);
  }

  /// A paper and its score.
  @Schema(name = "TrendingEntry", description = "A paper and its score")
  public record Entry(
      @Schema(examples = "23.5") double score, Trend trend, @JsonUnwrapped PaperSummary paper) {}
}
