package org.papertide.api.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperSummary;

/// A page of the papers of a day, a week or a month.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Period", description = "Papers of a day, a week or a month, whichever is named")
public record PeriodBody(
    @Schema(examples = "2025-11-25") @Nullable String day,
    @Schema(examples = "2025-W48") @Nullable String week,
    @Schema(examples = "2025-11") @Nullable String month,
    @Schema(description = "How many papers it has") Answers.Total total,
    List<Entry> papers,
    @Schema(description = "The nearest others that have papers") Links links,
    @Schema(description = "Give it as pageToken to go on; absent after the last")
        @Nullable String nextPageToken)
    implements PaperList {

  static PeriodBody of(
      CalendarPeriod calendar,
      FeedPeriod period,
      PeriodPapers answer,
      @Nullable String nextPageToken) {
    String name = calendar.name(period);
    return new PeriodBody(
        calendar == CalendarPeriod.DAY ? name : null,
        calendar == CalendarPeriod.WEEK ? name : null,
        calendar == CalendarPeriod.MONTH ? name : null,
        answer.total(),
        answer.papers().stream().map(Entry::of).toList(),
        new Links(path(calendar, answer.before()), path(calendar, answer.after())),
        nextPageToken);
  }

  private static @Nullable String path(CalendarPeriod calendar, @Nullable LocalDate day) {
    return day == null ? null : calendar.path(calendar.name(calendar.holding(day)));
  }

  @Override
  public String listTitle() {
    return "Papers of " + (day != null ? day : week != null ? week : month);
  }

  @Override
  public List<PaperDocument> listedPapers() {
    return papers.stream().map(entry -> entry.paper().document()).toList();
  }

  /// Periods of the same kind.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PeriodLinks")
  public record Links(
      @Schema(examples = "/v1/days/2025-11-24/papers") @Nullable String previous,
      @Schema(examples = "/v1/days/2025-11-26/papers") @Nullable String next) {}

  /// A paper in its place.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "PeriodEntry", description = "A paper in its place")
  public record Entry(
      @Schema(
              description = "The first day of the period in whose feed it stands",
              examples = "2025-11-25")
          LocalDate feedDay,
      @Schema(
              description = "Its place there, from 1, as the day's last dump gave it",
              examples = "1")
          @Nullable Integer position,
      @Schema(description = "The producer of that dump", examples = "huggingface")
          @Nullable String source,
      @JsonUnwrapped PaperSummary paper) {

    private static Entry of(Answers.Placed placed) {
      return new Entry(
          placed.membership().day(),
          placed.membership().position(),
          placed.membership().source(),
          PaperSummary.of(placed.paper()));
    }
  }
}
