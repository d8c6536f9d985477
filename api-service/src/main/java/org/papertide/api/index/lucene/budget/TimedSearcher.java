package org.papertide.api.index.lucene.budget;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// Stops when its time is up: what was collected by then is the answer.
///
/// Lucene's own way to do that looks at the clock after a hundred documents, and then after half as
/// many more each time; at every look a scorer chooses anew which terms it need not follow, which
/// took a query with several terms a twentieth of its time. For one search, and the threads of its
/// executor.
public final class TimedSearcher extends IndexSearcher {

  private static final int FIRST_DOCUMENTS = 1 << 13;

  /// Fewer than Lucene's own way takes at once towards the end of a large segment.
  private static final int MOST_DOCUMENTS = 1 << 16;

  private final QueryTimeout timeout;
  private volatile boolean late;

  /// @param executor of other threads, to search some of the segments; null for none
  public TimedSearcher(IndexReader reader, QueryTimeout timeout, @Nullable Executor executor) {
    super(reader, executor);
    this.timeout = timeout;
  }

  /// Whether the time did not suffice for all matches.
  @Override
  public boolean timedOut() {
    return late;
  }

  @Override
  protected void searchLeaf(
      LeafReaderContext leaf, int from, int to, Weight weight, Collector collector)
      throws IOException {
    LeafCollector matches;
    try {
      matches = collector.getLeafCollector(leaf);
    } catch (CollectionTerminatedException nothingWanted) {
      return;
    }
    ScorerSupplier scorers = weight.scorerSupplier(leaf);
    if (scorers != null) {
      scorers.setTopLevelScoringClause();
      try {
        score(scorers.bulkScorer(), matches, leaf.reader().getLiveDocs(), from, to);
      } catch (CollectionTerminatedException enough) {
        // The collector wants no more of this segment.
      }
    }
    matches.finish();
  }

  private void score(
      BulkScorer scorer, LeafCollector matches, @Nullable Bits live, int from, int to)
      throws IOException {
    int documents = FIRST_DOCUMENTS;
    int at = from;
    while (at < to) {
      if (timeout.shouldExit()) {
        late = true;
        return;
      }
      at = scorer.score(matches, live, at, (int) Math.min((long) at + documents, to));
      documents = Math.min(2 * documents, MOST_DOCUMENTS);
    }
  }
}
