package org.papertide.benchmark.follow;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.papertide.benchmark.corpus.Papers;

/// A thousand papers a second that come in all the while, in ten batches.
final class Inflow implements AutoCloseable {

  private static final int BATCH = 100;
  private static final long EVERY = TimeUnit.MILLISECONDS.toNanos(100);

  private final NewPapers store;
  private final Papers papers;
  private final Thread thread;
  private final long begun = System.nanoTime();
  private int next;
  private volatile boolean done;
  private volatile @Nullable SQLException failure;

  /// Begins.
  ///
  /// @param next the number of the first paper
  Inflow(NewPapers store, Papers papers, int next) {
    this.store = store;
    this.papers = papers;
    this.next = next;
    this.thread = Thread.ofPlatform().name("inflow").start(this::run);
  }

  private void run() {
    try {
      for (int batch = 0; !done; batch++) {
        List<Papers.Paper> some = new ArrayList<>(BATCH);
        while (some.size() < BATCH) {
          some.add(papers.get(next++));
        }
        long early = begun + batch * EVERY - System.nanoTime();
        TimeUnit.NANOSECONDS.sleep(early);
        store.write(some);
      }
    } catch (SQLException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// How many papers have come in a second so far.
  double rate() {
    return store.written() / ((System.nanoTime() - begun) / 1e9);
  }

  @Override
  public void close() throws SQLException {
    done = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    SQLException why = failure;
    if (why != null) {
      throw why;
    }
  }
}
