package org.papertide.api.mcp;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.index.query.SortKey;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.index.trend.TrendQuestion;
import org.papertide.api.search.syntax.QueryReader;
import org.papertide.api.trending.TrendingSettings;

/// The lists that agents page through. A token is good for the list that it came with.
@Singleton
public final class PaperLists {

  private final PaperIndex index;
  private final McpSettings settings;
  private final TrendingSettings trending;
  private final Clock clock;

  @Inject
  public PaperLists(
      PaperIndex index, McpSettings settings, TrendingSettings trending, Clock clock) {
    this.index = index;
    this.settings = settings;
    this.trending = trending;
    this.clock = clock;
  }

  PaperPage found(String query, int limit, @Nullable String token) {
    String list = "mcp/search/" + Integer.toHexString(query.hashCode());
    String from = PageToken.read(list, token);
    SortKey after =
        from == null
            ? null
            : SortKey.read(from).orElseThrow(() -> PageToken.ofAnotherList(String.valueOf(token)));
    Answers.Found found =
        index.search(
            SearchRequest.of(QueryReader.read(query).query(), Selection.ALL, Order.RELEVANCE)
                .page(after, limit));
    SortKey next = found.next();
    return PaperPage.of(
        found.total(),
        found.hits().stream().map(PaperLists::hit).toList(),
        next == null ? null : PageToken.of(list, next.text()));
  }

  private static CompactPaper hit(Answers.Hit hit) {
    return CompactPaper.of(hit.paper(), PlainText.ofHighlights(hit.fragments()));
  }

  PaperPage ofDay(LocalDate day, int limit, @Nullable String token) {
    String list = "mcp/day/" + day;
    String from = PageToken.read(list, token);
    PeriodPapers papers = index.period(FeedPeriod.of(day), PeriodOrder.POSITION, from, limit);
    String next = papers.next();
    return PaperPage.of(
        papers.total(),
        compact(papers.papers().stream().map(Answers.Placed::paper).toList()),
        next == null ? null : PageToken.of(list, next));
  }

  PaperPage similar(String id, int limit, @Nullable String token) {
    String list = "mcp/similar/" + id;
    int from = Math.clamp(PageToken.readNumber(list, token), 0, Integer.MAX_VALUE);
    SimilarPapers papers = index.similar(SimilarQuestion.like(id), from, limit);
    return PaperPage.uncounted(
        compact(papers.hits().stream().map(SimilarPapers.Hit::paper).toList()),
        papers.nextRank().map(rank -> PageToken.of(list, rank.toString())).orElse(null));
  }

  /// What trends now; between two pages a paper may move, as time goes on.
  PaperPage trending(int limit, @Nullable String token) {
    String list = "mcp/trending";
    String from = PageToken.read(list, token);
    Rank after =
        from == null
            ? null
            : Rank.read(from).orElseThrow(() -> PageToken.ofAnotherList(String.valueOf(token)));
    TrendFormula formula = TrendFormula.of(clock.instant(), trending.halfLife());
    TrendingPapers papers =
        index.trending(new TrendQuestion(formula, after, limit, trending.budget()));
    return PaperPage.of(
        papers.total(),
        compact(papers.papers().stream().map(TrendingPapers.Trending::paper).toList()),
        papers.more() ? PageToken.of(list, papers.papers().getLast().rank().text()) : null);
  }

  private List<CompactPaper> compact(List<PaperDocument> papers) {
    return papers.stream()
        .map(
            paper -> CompactPaper.of(paper, PlainText.cut(paper.text(), settings.abstractLength())))
        .toList();
  }

  /// How many papers a page has.
  int limit(@Nullable Integer limit) {
    String text = limit == null ? null : limit.toString();
    return Parameters.limit(text, settings.defaultLimit(), settings.maxLimit());
  }
}
