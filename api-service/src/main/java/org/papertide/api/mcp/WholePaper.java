package org.papertide.api.mcp;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperFields;

/// One paper for agents: everything but what each dump said of it, which is long and seldom asked
/// for.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "title", "abstract"})
record WholePaper(
    String id,
    String title,
    @JsonProperty("abstract") String text,
    @JsonAnyGetter Map<String, JsonNode> fields,
    boolean withdrawn,
    List<String> sources,
    List<LocalDate> days,
    List<String> aliases,
    int revisionCount,
    int observationCount) {

  static WholePaper of(Answers.Paper found) {
    PaperDocument paper = found.document();
    return new WholePaper(
        paper.id(),
        paper.title(),
        paper.text(),
        PaperFields.of(paper),
        paper.withdrawn(),
        paper.sources(),
        paper.days(),
        paper.aliases(),
        found.history().revisionCount(),
        found.history().observationCount());
  }
}
