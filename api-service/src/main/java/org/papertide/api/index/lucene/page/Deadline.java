package org.papertide.api.index.lucene.page;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/// Until when a request may take, from now. For any number of threads.
public final class Deadline implements QueryTimeout {

  private final long end;

  public Deadline(Duration budget) {
    this.end = System.nanoTime() + budget.toNanos();
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end >= 0;
  }
}
