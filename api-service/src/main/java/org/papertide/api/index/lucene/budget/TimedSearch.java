package org.papertide.api.index.lucene.budget;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.papertide.api.index.lucene.page.Deadline;

/// Searches that share one budget of time. What was collected when it runs out is the answer. For
/// one thread.
public final class TimedSearch {

  private final IndexSearcher searcher;
  private final QueryTimeout timeout;

  public TimedSearch(IndexReader reader, Duration budget) {
    this.timeout = new Deadline(budget);
    this.searcher = new TimedSearcher(reader, timeout, null);
  }

  /// Until when they may take.
  public QueryTimeout timeout() {
    return timeout;
  }

  /// Lets a collector have the matches of a query, and gives it back.
  public <C extends Collector> C collect(Query query, C collector) throws IOException {
    return searcher.search(query, new Alone<>(collector));
  }

  /// Whether the time did not suffice for all matches.
  public boolean ranOut() {
    return searcher.timedOut();
  }

  /// Without threads of its own, a searcher asks for one collector only.
  private record Alone<C extends Collector>(C collector) implements CollectorManager<C, C> {

    @Override
    public C newCollector() {
      return collector;
    }

    @Override
    public C reduce(Collection<C> collectors) {
      return collector;
    }
  }
}
