package org.papertide.api.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;

/// A page of similar papers.
@Schema(name = "SimilarPapers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SimilarBody(
    @Schema(description = "The paper that they are like", examples = "2404.14619")
        @Nullable String id,
    List<Hit> hits,
    @Schema(description = "Ids of the request that no paper has")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> unknown,
    @Schema(description = "To be given as pageToken for the page after; absent on the last")
        @Nullable String nextPageToken)
    implements PaperList {

  static SimilarBody of(
      @Nullable String id,
      SimilarPapers found,
      List<String> unknown,
      @Nullable String nextPageToken) {
    List<Hit> hits = found.hits().stream().map(Hit::of).toList();
    return new SimilarBody(id, hits, unknown, nextPageToken);
  }

  @Override
  public String listTitle() {
    return id == null ? "Similar papers" : "Papers like " + id;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return hits.stream().map(hit -> hit.paper().document()).toList();
  }

  /// One similar paper.
  @Schema(name = "SimilarPaper", description = "A paper, the most similar first")
  public record Hit(
      @JsonUnwrapped PaperSummary paper,
      @Schema(description = "Comparable within one answer only", examples = "2.1") float score,
      @Schema(description = "What made the match: up to 8 words, the strongest first")
          List<SimilarPapers.Match> terms) {

    private static Hit of(SimilarPapers.Hit hit) {
      return new Hit(PaperSummary.of(hit.paper()), hit.score(), hit.terms());
    }
  }
}
