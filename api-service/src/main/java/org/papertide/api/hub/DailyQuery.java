package org.papertide.api.hub;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.Selection;
import org.papertide.api.period.CalendarPeriod;

/// Which of the daily papers are wanted.
public final class DailyQuery {

  private static final String PUBLISHED = "publishedAt";
  private static final String TRENDING = "trending";

  /// Any number of nine digits: pages past the end of a list are empty.
  private static final int LAST_PAGE = 999_999_999;

  @Parameter(
      description = "The papers of this feed day",
      example = "2025-11-25",
      schema = @Schema(type = SchemaType.STRING, format = "date"))
  @QueryParam("date")
  @Nullable String date;

  @Parameter(description = "The papers of this ISO week", example = "2025-W48")
  @QueryParam("week")
  @Nullable String week;

  @Parameter(description = "The papers of this month", example = "2025-11")
  @QueryParam("month")
  @Nullable String month;

  @Parameter(description = "Only papers that this user brought", example = "akhaliq")
  @QueryParam("submitter")
  @Nullable String submitter;

  @Parameter(
      description = "By the feeds, or by what gained most lately",
      schema =
          @Schema(
              type = SchemaType.STRING,
              enumeration = {"publishedAt", "trending"},
              defaultValue = "publishedAt"))
  @QueryParam("sort")
  @Nullable String sort;

  @Parameter(
      description = "The number of the page, from 0",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
  @QueryParam("p")
  @Nullable String page;

  @Parameter(
      description = "How many papers, from 1 to 100",
      schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
  @QueryParam("limit")
  @Nullable String limit;

  /// The days that are asked for; null for none.
  @Nullable FeedPeriod period() {
    if (Stream.of(date, week, month).filter(Objects::nonNull).count() > 1) {
      throw Problem.badParameter(
              date == null ? "month" : "date",
              String.valueOf(date == null ? month : date),
              "one of date, week and month")
          .asException();
    }
    if (date != null) {
      return FeedPeriod.of(Parameters.day("date", date));
    }
    if (week != null) {
      return CalendarPeriod.WEEK.read(week);
    }
    return month == null ? null : CalendarPeriod.MONTH.read(month);
  }

  /// Whether the order is that of the feeds, of everybody.
  boolean isOfFeeds() {
    return !isTrending() && submitter() == null;
  }

  /// Whether what trends is asked for, of all days and everybody.
  boolean isOfAll() {
    return isTrending() && submitter() == null && period() == null;
  }

  /// The order of a selection.
  Order order() {
    if (isTrending()) {
      return Order.TRENDING;
    }
    return period() == null ? Order.NEWEST : Order.UPVOTES;
  }

  /// Whose papers; null for everybody's.
  @Nullable String submitter() {
    if (submitter != null && submitter.length() > Selection.LONGEST_VALUE) {
      String takes = "a name of at most " + Selection.LONGEST_VALUE + " characters";
      throw Problem.badParameter("submitter", submitter, takes).asException();
    }
    return submitter == null || submitter.isBlank() ? null : submitter;
  }

  private boolean isTrending() {
    if (sort != null && !sort.equals(TRENDING) && !sort.equals(PUBLISHED)) {
      throw Problem.badParameter("sort", sort, PUBLISHED + " or " + TRENDING).asException();
    }
    return TRENDING.equals(sort);
  }

  /// The number of the page.
  int page() {
    return page == null ? 0 : Parameters.number("p", page, 0, LAST_PAGE);
  }
}
