package org.papertide.api.paper;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.index.PaperDocument;

/// A paper as lists show it, without its history. Lists say more of it by records of their own that
/// hold it unwrapped.
///
/// @param document what it was made of, for other forms than JSON
@JsonPropertyOrder({"id", "title", "abstract"})
@Schema(
    name = "PaperSummary",
    description = "A paper with its merged properties, without its history")
public record PaperSummary(
    @JsonIgnore @Schema(hidden = true) PaperDocument document,
    @Schema(examples = "2404.14619") String id,
    String title,
    @JsonProperty("abstract") String text,
    @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> fields,
    @Schema(description = "The producers that spoke of it") List<String> sources,
    @Schema(description = "The days in whose feeds it stands") List<LocalDate> days) {

  /// The paper as a list shows it.
  public static PaperSummary of(PaperDocument paper) {
    return new PaperSummary(
        paper,
        paper.id(),
        paper.title(),
        paper.text(),
        PaperFields.of(paper),
        paper.sources(),
        paper.days());
  }
}
