package org.papertide.api.daily;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperFields;

/// The papers of a day's feed.
@Schema(name = "Day")
public record DayBody(
    @Schema(examples = "2025-11-25") LocalDate day, Answers.Total total, List<Entry> papers) {

  static DayBody of(LocalDate day, Answers.Day answer) {
    return new DayBody(day, answer.total(), answer.papers().stream().map(Entry::of).toList());
  }

  /// A paper in its place.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonPropertyOrder({"position", "source", "id", "title", "abstract"})
  @Schema(name = "DayEntry", description = "A paper in its place, with its merged properties")
  public record Entry(
      @Schema(description = "Its place, from 1, as the day's last dump gave it")
          @Nullable Integer position,
      @Schema(description = "The producer of that dump") @Nullable String source,
      @Schema(examples = "2404.14619") String id,
      String title,
      @JsonProperty("abstract") String text,
      @Schema(hidden = true) @JsonAnyGetter Map<String, JsonNode> fields) {

    private static Entry of(Answers.Placed placed) {
      PaperDocument paper = placed.paper();
      return new Entry(
          placed.membership().position(),
          placed.membership().source(),
          paper.id(),
          paper.title(),
          paper.text(),
          PaperFields.of(paper));
    }
  }
}
