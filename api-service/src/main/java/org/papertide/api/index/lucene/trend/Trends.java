package org.papertide.api.index.lucene.trend;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.papertide.api.index.Answers;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.lucene.budget.TimedSearch;
import org.papertide.api.index.lucene.layout.ActivityColumn;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.index.trend.TrendQuestion;

/// Finds the papers that trend. It costs a look at the columns of each paper that gained something
/// within the formula's horizon, and a document for each that is shown. For any number of threads.
public final class Trends {

  private final Layout layout;

  public Trends(Layout layout) {
    this.layout = layout;
  }

  public TrendingPapers papers(IndexSearcher searcher, TrendQuestion question) throws IOException {
    TrendFormula formula = question.formula();
    TimedSearch search = new TimedSearch(searcher.getIndexReader(), question.budget());
    TopRanks ranks =
        search.collect(
            ActivityColumn.between(formula.horizon(), formula.at()),
            new TopRanks(formula, question.after(), question.limit() + 1));
    List<TopRanks.Ranked> found = ranks.best();
    List<TrendingPapers.Trending> papers = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (TopRanks.Ranked ranked : found.subList(0, Math.min(question.limit(), found.size()))) {
      papers.add(
          new TrendingPapers.Trending(
              layout.paper(WithoutHistory.read(stored, ranked.document())),
              ranked.rank(),
              ranked.sources()));
    }
    boolean partial = search.ranOut();
    return new TrendingPapers(
        new Answers.Total(ranks.scored(), !partial),
        papers,
        found.size() > question.limit(),
        partial);
  }

  /// When the last capture that added something was taken, by the columns alone.
  public static Optional<Instant> lastActivity(IndexSearcher searcher) throws IOException {
    long last =
        DocValuesSkipper.globalMaxValue(searcher.getIndexReader(), ActivityColumn.LAST_CAPTURED);
    return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last));
  }
}
