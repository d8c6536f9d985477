package org.papertide.api.follow;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PaperIndex.Generation;

/// Makes the index durable from time to time, beside the one who writes it: a disk can take as long
/// for that as several changes take to be found. Of the index that answers only; one that is being
/// built is made durable when it takes the other's place. For one thread.
final class Committer implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Committer.class);

  private final PaperIndex index;
  private final Duration every;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("index-committer").factory());

  private long begunAt = System.nanoTime();
  private @Nullable Future<?> last;

  Committer(PaperIndex index, Duration every) {
    this.index = index;
    this.every = every;
  }

  /// Begins a commit if the last one is long enough ago and has ended.
  void commitWhenDue() {
    Future<?> before = last;
    if (System.nanoTime() - begunAt >= every.toNanos() && (before == null || before.isDone())) {
      begunAt = System.nanoTime();
      index.writable().ifPresent(generation -> last = thread.submit(() -> commit(generation)));
    }
  }

  /// Ends with a last commit, behind one that may be running.
  @Override
  public void close() {
    index.writable().ifPresent(generation -> thread.execute(() -> commit(generation)));
    thread.close();
  }

  private static void commit(Generation generation) {
    try {
      generation.commit();
    } catch (PaperIndex.Damaged e) {
      LOG.warn("The index cannot be committed and will be built again", e);
    } catch (RuntimeException e) {
      LOG.error("The index cannot be committed", e);
    }
  }
}
