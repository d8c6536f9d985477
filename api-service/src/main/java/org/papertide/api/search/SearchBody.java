package org.papertide.api.search;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.index.Answers;
import org.papertide.api.paper.PaperFields;
import org.papertide.api.search.syntax.Slip;

/// What was found.
@Schema(name = "SearchResult")
public record SearchBody(
    String query,
    @Schema(description = "What of the query looks like an operator and was taken as words")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Slip> slips,
    Answers.Total total,
    List<Hit> hits) {

  static SearchBody of(String query, List<Slip> slips, Answers.Found found) {
    return new SearchBody(query, slips, found.total(), found.hits().stream().map(Hit::of).toList());
  }

  /// One paper that was found.
  @JsonPropertyOrder({"id", "title", "abstract"})
  @Schema(name = "SearchHit", description = "A paper, the best first, with its merged properties")
  public record Hit(
      @Schema(examples = "2404.14619") String id,
      String title,
      @JsonProperty("abstract") String text,
      @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> fields,
      List<String> sources,
      List<LocalDate> days,
      @Schema(description = "BM25; comparable within one answer only") float score,
      Highlights highlights) {

    private static Hit of(Answers.Hit hit) {
      return new Hit(
          hit.paper().id(),
          hit.paper().title(),
          hit.paper().text(),
          PaperFields.of(hit.paper()),
          hit.paper().sources(),
          hit.paper().days(),
          hit.score(),
          new Highlights(hit.title(), hit.fragments()));
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
