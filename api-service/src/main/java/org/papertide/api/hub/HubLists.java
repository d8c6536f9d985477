package org.papertide.api.hub;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.index.query.Days;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SortKey;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.index.trend.TrendQuestion;
import org.papertide.api.trending.Trending;
import org.papertide.api.trending.TrendingSettings;

/// The lists of the Hub's API. Its pages have numbers, those of the index follow one another: a
/// page is found by passing those before it.
@Singleton
public final class HubLists {

  /// A page of a list.
  ///
  /// @param next where the following one begins; null after the last
  record Page<K>(List<PaperDocument> papers, @Nullable K next) {

    static final Page<SortKey> NONE = new Page<>(List.of(), null);

    /// The same, with nothing that follows.
    Page<K> asLast() {
      return new Page<>(papers, null);
    }
  }

  private final PaperIndex index;
  private final TrendingSettings trending;
  private final Trending latest;
  private final HubSettings settings;
  private final Clock clock;

  @Inject
  public HubLists(
      PaperIndex index,
      TrendingSettings trending,
      Trending latest,
      HubSettings settings,
      Clock clock) {
    this.clock = clock;
    this.index = index;
    this.trending = trending;
    this.latest = latest;
    this.settings = settings;
  }

  /// The papers of a period's feeds, the most upvoted first, then by place; of the newest day that
  /// has papers where no period is given.
  Page<String> daily(@Nullable FeedPeriod period, int page, int limit) {
    Optional<FeedPeriod> asked =
        period == null
            ? index.newestFeedDay(LocalDate.now(clock)).map(FeedPeriod::of)
            : Optional.of(period);
    return asked
        .map(days -> this.<String>page(page, limit, (from, most) -> ofFeeds(days, from, most)))
        .orElse(new Page<>(List.of(), null));
  }

  private Page<String> ofFeeds(FeedPeriod period, @Nullable String from, int limit) {
    PeriodPapers papers = index.period(period, PeriodOrder.UPVOTES, from, limit);
    return new Page<>(papers.papers().stream().map(Answers.Placed::paper).toList(), papers.next());
  }

  /// What trends, of all papers, as of the last capture.
  Page<Rank> trending(int page, int limit) {
    TrendFormula formula = TrendFormula.of(latest.lastCapture(), trending.halfLife());
    return page(page, limit, (after, most) -> trending(formula, after, most));
  }

  private Page<Rank> trending(TrendFormula formula, @Nullable Rank after, int limit) {
    TrendingPapers papers =
        index.trending(new TrendQuestion(formula, after, limit, trending.budget()));
    return new Page<>(
        papers.papers().stream().map(TrendingPapers.Trending::paper).toList(),
        papers.more() ? papers.papers().getLast().rank() : null);
  }

  /// The papers that somebody brought, or of a period, in an order.
  Page<SortKey> selected(
      @Nullable FeedPeriod period, @Nullable String submitter, Order order, int page, int limit) {
    Days feedDays = period == null ? Days.ANY : new Days(period.first(), period.last());
    Selection selection =
        Selection.of(feedDays, submitter == null ? List.of() : List.of(submitter));
    return page(page, limit, (after, most) -> listed(selection, order, after, most));
  }

  /// All papers by the day of their publication, the latest first.
  Page<SortKey> newest(@Nullable SortKey after, int limit) {
    return listed(Selection.ALL, Order.NEWEST, after, limit);
  }

  private Page<SortKey> listed(
      Selection selection, Order order, @Nullable SortKey after, int limit) {
    Answers.Found found = index.search(SearchRequest.of(null, selection, order).page(after, limit));
    return new Page<>(found.hits().stream().map(Answers.Hit::paper).toList(), found.next());
  }

  /// A page by its number. Those before it are passed in the greatest steps that there are.
  private <K> Page<K> page(int number, int limit, BiFunction<@Nullable K, Integer, Page<K>> some) {
    K after = null;
    int passed = 0;
    while (passed < number * limit) {
      Page<K> step = some.apply(after, Math.min(number * limit - passed, settings.listMaxLimit()));
      passed += step.papers().size();
      after = step.next();
      if (after == null) {
        return new Page<>(List.of(), null);
      }
    }
    return some.apply(after, limit);
  }
}
