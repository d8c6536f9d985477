package org.papertide.api.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;

/// The papers of a day's feed.
@Schema(name = "Day")
public record DayBody(
    @Schema(examples = "2025-11-25") LocalDate day, Answers.Total total, List<Entry> papers)
    implements PaperList {

  static DayBody of(LocalDate day, Answers.Day answer) {
    return new DayBody(day, answer.total(), answer.papers().stream().map(Entry::of).toList());
  }

  @Override
  public String listTitle() {
    return "Papers of " + day;
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return papers.stream().map(entry -> entry.paper().document()).toList();
  }

  /// A paper in its place.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DayEntry", description = "A paper in its place")
  public record Entry(
      @Schema(description = "Its place, from 1, as the day's last dump gave it")
          @Nullable Integer position,
      @Schema(description = "The producer of that dump") @Nullable String source,
      @JsonUnwrapped PaperSummary paper) {

    private static Entry of(Answers.Placed placed) {
      return new Entry(
          placed.membership().position(),
          placed.membership().source(),
          PaperSummary.of(placed.paper()));
    }
  }
}
