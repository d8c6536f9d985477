package org.papertide.api.index.lucene.budget;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Helps a search that runs alone: two threads look through the segments, which takes little more
/// than half the time where the query is long. When several run, each has one thread, which answers
/// more of them in all. For any number of threads.
public final class SecondProcessor implements AutoCloseable {

  private static final int TWO = 2;

  private final @Nullable ExecutorService helper;
  private final AtomicInteger running = new AtomicInteger();

  /// @param processors of this machine; one alone has no help to give
  public SecondProcessor(int processors) {
    this.helper =
        processors < TWO
            ? null
            : Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("search-helper").factory());
  }

  /// Begins a search; to be closed when it has ended.
  ///
  /// @param divisible whether two threads can search at once: facets are counted by one
  public Share share(boolean divisible) {
    boolean alone = running.incrementAndGet() == 1;
    return new Share(alone && divisible ? helper : null);
  }

  /// What a search may use.
  public final class Share implements AutoCloseable {

    private final @Nullable Executor executor;

    private Share(@Nullable Executor executor) {
      this.executor = executor;
    }

    /// Another thread; null if there is none.
    public @Nullable Executor executor() {
      return executor;
    }

    /// How long a search may take for a budget: two threads use it up twice as fast.
    public Duration time(Duration budget) {
      return executor == null ? budget : budget.dividedBy(TWO);
    }

    @Override
    public void close() {
      running.decrementAndGet();
    }
  }

  /// Ends the thread, once no search runs.
  @Override
  public void close() {
    if (helper != null) {
      helper.close();
    }
  }
}
