package org.papertide.api.period;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;

/// Answers with a page of the papers of a period.
///
/// A page token says of which period it is, so that whoever reads the latest one to its end is not
/// led astray by a newer one.
@Singleton
public final class Periods {

  private static final String LATEST = "latest";

  private final PaperIndex index;
  private final PeriodSettings settings;
  private final Clock clock;

  @Inject
  public Periods(PaperIndex index, PeriodSettings settings, Clock clock) {
    this.clock = clock;
    this.index = index;
    this.settings = settings;
  }

  /// What a request asks for, as it came.
  ///
  /// @param name of the period, or `latest`
  /// @param query all that stands behind the question mark
  record Asked(
      String name,
      @Nullable String order,
      @Nullable String limit,
      @Nullable String pageToken,
      @Nullable String query) {}

  /// @throws ProblemException if something cannot be used, or no day has papers yet
  Response answer(CalendarPeriod calendar, Asked asked) {
    PeriodOrder order = order(calendar, asked.order());
    int limit = Parameters.limit(asked.limit(), settings.defaultLimit(), settings.maxLimit());
    String list = calendar + "/" + order;
    Optional<Place> from = from(asked, list, order);
    String name = from.map(Place::period).orElseGet(() -> name(calendar, asked.name()));
    FeedPeriod period = calendar.read(name);
    PeriodPapers papers = index.period(period, order, from.map(Place::place).orElse(null), limit);
    String next =
        papers.next() == null ? null : PageToken.of(list, new Place(name, papers.next()).text());
    Response.ResponseBuilder answer = Response.ok(PeriodBody.of(calendar, period, papers, next));
    if (asked.name().equals(LATEST)) {
      String query = asked.query() == null ? "" : "?" + asked.query();
      answer.header(HttpHeaders.CONTENT_LOCATION, calendar.path(name) + query);
    }
    return answer.build();
  }

  private static Optional<Place> from(Asked asked, String list, PeriodOrder order) {
    String text = PageToken.read(list, asked.pageToken());
    if (text == null) {
      return Optional.empty();
    }
    return Place.read(text, order)
        .filter(place -> asked.name().equals(LATEST) || asked.name().equals(place.period()))
        .or(
            () -> {
              throw PageToken.ofAnotherList(String.valueOf(asked.pageToken()));
            });
  }

  private String name(CalendarPeriod calendar, String asked) {
    return asked.equals(LATEST)
        ? index
            .newestFeedDay(LocalDate.now(clock))
            .map(day -> calendar.name(calendar.holding(day)))
            .orElseThrow(Periods::nothingYet)
        : asked;
  }

  private static ProblemException nothingYet() {
    return Problem.of(
            Response.Status.NOT_FOUND,
            "no-feed-day",
            "No day has papers yet",
            "No paper stands in the feed of a day yet. Push a dump to ingest-service, and ask again.")
        .asException();
  }

  private static PeriodOrder order(CalendarPeriod calendar, @Nullable String name) {
    boolean day = calendar == CalendarPeriod.DAY;
    if (name == null) {
      return day ? PeriodOrder.POSITION : PeriodOrder.UPVOTES;
    }
    for (PeriodOrder order : PeriodOrder.values()) {
      boolean named = order.name().toLowerCase(Locale.ROOT).equals(name);
      if (named && (day || order != PeriodOrder.POSITION)) {
        return order;
      }
    }
    String takes = day ? "position or upvotes" : "upvotes; position is for days";
    throw Problem.badParameter("order", name, takes).asException();
  }

  /// The place of the last paper of a page, and the period that it is of.
  private record Place(String period, String place) {

    static Optional<Place> read(String text, PeriodOrder order) {
      String[] parts = text.split("/", 2);
      return parts.length == 2 && order.takes(parts[1])
          ? Optional.of(new Place(parts[0], parts[1]))
          : Optional.empty();
    }

    String text() {
      return period + "/" + place;
    }
  }
}
