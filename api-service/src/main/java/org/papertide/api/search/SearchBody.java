package org.papertide.api.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Partial;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.query.Correction;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;
import org.papertide.api.search.syntax.Slip;

/// A page of what was found.
@Schema(name = "SearchResult")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SearchBody(
    @Nullable String query,
    @Schema(description = "What of the query looks like an operator and was taken as words")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Slip> slips,
    @Schema(description = "The query with other words for those that no paper has, or hardly any")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable Correction didYouMean,
    Answers.Total total,
    List<Hit> hits,
    @Schema(description = "How many of all matches have which values, by the names asked for")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, List<Answers.FacetValue>> facets,
    @Schema(description = "Where the next page begins; absent on the last one")
        @Nullable String nextPageToken,
    @Schema(description = "Time ran out: there may be better hits, and more of them")
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean partial)
    implements PaperList, Partial {

  static SearchBody of(
      @Nullable String query,
      List<Slip> slips,
      @Nullable Correction didYouMean,
      Answers.Found found,
      @Nullable String next) {
    Map<String, List<Answers.FacetValue>> facets = new LinkedHashMap<>();
    found.facets().forEach((facet, values) -> facets.put(facet.title(), values));
    List<Hit> hits = found.hits().stream().map(Hit::of).toList();
    return new SearchBody(
        query, slips, didYouMean, found.total(), hits, facets, next, found.partial());
  }

  @Override
  public String listTitle() {
    return query == null ? "Papers" : "Search: " + query;
  }

  @Override
  public boolean isCutShort() {
    return partial;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return hits.stream().map(hit -> hit.paper().document()).toList();
  }

  /// One paper that was found.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SearchHit", description = "A paper that was found")
  public record Hit(
      @JsonUnwrapped PaperSummary paper,
      @Schema(description = "How well it matches, comparable within one answer; in no other order")
          @Nullable Float score,
      Highlights highlights,
      @Schema(description = "What the score is made of, the greatest part first")
          @Nullable List<Answers.Contribution> explanation) {

    private static Hit of(Answers.Hit hit) {
      return new Hit(
          PaperSummary.of(hit.paper()),
          hit.score(),
          new Highlights(hit.title(), hit.fragments()),
          hit.explanation());
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
