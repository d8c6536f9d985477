package org.papertide.api.paper;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperHistory;

/// A paper with its history.
///
/// @param document what it was made of, for other forms than JSON
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "title", "abstract"})
@Schema(
    name = "Paper",
    description =
        "A paper. Beside these properties it has those that its dumps gave and that were merged:"
            + " authors, authorCount, publishedOn, publishedOnInferred, upvotes, comments and what"
            + " else there was. What is not known is absent.")
public record PaperBody(
    @JsonIgnore @Schema(hidden = true) PaperDocument document,
    @Schema(examples = "2404.14619") String id,
    String title,
    @JsonProperty("abstract") String text,
    @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> fields,
    @Schema(description = "A source's last word on it is a withdrawal") boolean withdrawn,
    @Schema(description = "The producers that spoke of it") List<String> sources,
    @Schema(description = "The days in whose feeds it stands") List<LocalDate> days,
    @Schema(description = "Other ids that lead here") List<String> aliases,
    @Nullable Instant firstCapturedAt,
    @Nullable Instant lastCapturedAt,
    @Schema(description = "How many text versions it has") int revisionCount,
    @Schema(description = "The latest of them, the first captured first") List<Revision> revisions,
    @Schema(description = "How often dumps spoke of it") int observationCount,
    @Schema(description = "What the latest dumps said of it, the earliest first")
        List<PaperHistory.Observation> observations)
    implements PaperList {

  /// One text version.
  public record Revision(
      String title, @JsonProperty("abstract") String text, Instant firstCapturedAt) {}

  static PaperBody of(PaperDocument paper, PaperHistory history) {
    return new PaperBody(
        paper,
        paper.id(),
        paper.title(),
        paper.text(),
        PaperFields.of(paper),
        paper.withdrawn(),
        paper.sources(),
        paper.days(),
        paper.aliases(),
        paper.firstCapturedAt(),
        paper.lastCapturedAt(),
        history.revisionCount(),
        history.revisions().stream()
            .map(
                revision ->
                    new Revision(revision.title(), revision.text(), revision.firstCapturedAt()))
            .toList(),
        history.observationCount(),
        history.observations());
  }

  @Override
  public String listTitle() {
    return title;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return List.of(document);
  }
}
