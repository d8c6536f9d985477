package org.papertide.api.trending;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.index.trend.TrendQuestion;
import org.papertide.api.paper.PaperSummary;

/// Answers with a page of trending papers.
///
/// A page token carries the instant and the rank of the last paper, to the last bit: any replica
/// goes on where another ended.
@Singleton
public final class Trending {

  private final PaperIndex index;
  private final TrendingSettings settings;
  private final Clock clock;

  @Inject
  public Trending(PaperIndex index, TrendingSettings settings, Clock clock) {
    this.index = index;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param at for when papers are scored; null for the last capture
  /// @throws ProblemException if the token was not given for this list
  TrendingBody page(
      Duration halfLife, @Nullable Instant at, int limit, @Nullable String pageToken) {
    String list = "trending/" + halfLife + "/" + at;
    Place from = Place.read(list, pageToken);
    Instant instant = from != null ? from.at() : at != null ? at : lastCapture();
    TrendFormula formula = TrendFormula.of(instant, halfLife);
    TrendingPapers found =
        index.trending(
            new TrendQuestion(
                formula, from == null ? null : from.rank(), limit, settings.budget()));
    List<TrendingBody.Entry> papers =
        found.papers().stream().map(paper -> entry(paper, formula)).toList();
    return new TrendingBody(
        instant,
        halfLife.toString(),
        TrendingBody.Weights.OWN,
        found.total(),
        found.partial() ? true : null,
        papers,
        found.more() ? new Place(instant, found.papers().getLast().rank()).token(list) : null);
  }

  /// The instant at which papers trend where none is given: that of the last capture.
  ///
  /// So the papers of an archive trend as they did when it ended, and an answer changes only with
  /// the index. What is captured in the future is not known yet.
  public Instant lastCapture() {
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    return index.lastActivity().filter(last -> last.isBefore(now)).orElse(now);
  }

  private TrendingBody.Entry entry(TrendingPapers.Trending paper, TrendFormula formula) {
    return new TrendingBody.Entry(
        paper.rank().score(),
        Trend.of(paper.sources(), formula, settings.gains()),
        PaperSummary.of(paper.paper()));
  }

  /// Where a list goes on.
  private record Place(Instant at, Rank rank) {

    static @Nullable Place read(String list, @Nullable String token) {
      String text = PageToken.read(list, token);
      if (text == null) {
        return null;
      }
      String[] parts = text.split("/", 2);
      try {
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
        return Rank.read(parts.length == 2 ? parts[1] : "")
            .map(rank -> new Place(at, rank))
            .orElseThrow(() -> PageToken.ofAnotherList(String.valueOf(token)));
      } catch (NumberFormatException | DateTimeException e) {
        throw PageToken.ofAnotherList(String.valueOf(token));
      }
    }

    String token(String list) {
      return PageToken.of(list, at.getEpochSecond() + "/" + rank.text());
    }
  }
}
