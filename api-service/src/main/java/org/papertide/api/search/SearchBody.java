package org.papertide.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;
import org.papertide.api.search.syntax.Slip;

/// What was found.
@Schema(name = "SearchResult")
public record SearchBody(
    String query,
    @Schema(description = "What of the query looks like an operator and was taken as words")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Slip> slips,
    Answers.Total total,
    List<Hit> hits)
    implements PaperList {

  static SearchBody of(String query, List<Slip> slips, Answers.Found found) {
    return new SearchBody(query, slips, found.total(), found.hits().stream().map(Hit::of).toList());
  }

  @Override
  public String listTitle() {
    return "Search: " + query;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return hits.stream().map(hit -> hit.paper().document()).toList();
  }

  /// One paper that was found.
  @Schema(name = "SearchHit", description = "A paper, the best first")
  public record Hit(
      @JsonUnwrapped PaperSummary paper,
      @Schema(description = "BM25; comparable within one answer only") float score,
      Highlights highlights) {

    private static Hit of(Answers.Hit hit) {
      return new Hit(
          PaperSummary.of(hit.paper()), hit.score(), new Highlights(hit.title(), hit.fragments()));
    }
  }

  /// Why it was found.
  @Schema(
      description =
          "HTML: everything is escaped, and what matched stands in <em>. Without marks and escapes"
              + " it is the text.")
  public record Highlights(
      @Schema(
              description = "The whole title",
              examples = "Why do <em>networks</em> <em>generalize</em>?")
          String title,
      @JsonProperty("abstract") @Schema(description = "Up to three pieces of the abstract")
          List<String> fragments) {}
}
