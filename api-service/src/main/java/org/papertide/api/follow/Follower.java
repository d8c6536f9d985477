package org.papertide.api.follow;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.papertide.api.follow.feed.ChangeFeed;
import org.papertide.api.index.PaperIndex;

/// Follows the change feed for ever, in a thread of its own: a database that is absent, restarted
/// or not prepared yet is tried again until it answers.
@Singleton
public final class Follower {

  private static final Logger LOG = Logger.getLogger(Follower.class);

  /// Longer than a page takes, shorter than an orchestrator's patience.
  private static final Duration STOP = Duration.ofSeconds(10);

  private final ChangeFeed feed;
  private final FollowSettings settings;
  private final FollowMetrics metrics;
  private final CatchUp catchUp;
  private final BackOff backOff;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "feed-follower");
  private final Committer committer;

  private @Nullable String lastFailure = "not yet connected";

  @Inject
  public Follower(
      ChangeFeed feed, PaperIndex index, FollowSettings settings, FollowMetrics metrics) {
    this.feed = feed;
    this.settings = settings;
    this.metrics = metrics;
    this.catchUp = new CatchUp(index, metrics, settings.pageSize(), settings.showEvery());
    this.backOff =
        new BackOff(settings.minBackOff(), settings.maxBackOff(), RandomGenerator.getDefault());
    this.committer = new Committer(index, settings.commitEvery());
  }

  void onStart(@Observes StartupEvent event) {
    start();
  }

  void onStop(@Observes ShutdownEvent event) {
    stop();
  }

  /// Begins to follow. To be called once.
  public void start() {
    thread.start();
  }

  /// Ends after the page in hand, with a last commit.
  public void stop() {
    stopping.countDown();
    try {
      if (!thread.join(STOP)) {
        LOG.warn("The follower did not stop in time; what it did last is read again next time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Whether its thread runs.
  boolean isAlive() {
    return thread.isAlive();
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void run() {
    while (!isStopping()) {
      try (ChangeFeed.Session session = feed.open()) {
        followAndShow(session);
      } catch (PaperIndex.Damaged e) {
        catchUp.abandon();
        failed(e);
      } catch (SQLException | RuntimeException e) {
        failed(e);
      }
    }
    committer.close();
  }

  /// What was taken is shown also when the database goes away.
  private void followAndShow(ChangeFeed.Session session) throws SQLException {
    try {
      follow(session);
    } catch (PaperIndex.Damaged e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      catchUp.show();
      throw e;
    }
    catchUp.show();
  }

  private void follow(ChangeFeed.Session session) throws SQLException {
    while (!isStopping()) {
      boolean more = catchUp.step(session);
      succeeded();
      committer.commitWhenDue();
      if (!more) {
        session.awaitChange(catchUp.patience(settings.poll()));
      }
    }
  }

  private void succeeded() {
    backOff.reset();
    if (lastFailure != null) {
      LOG.info("Following the change feed");
      lastFailure = null;
    }
  }

  private void failed(Exception failure) {
    metrics.failure();
    // One line for an outage, however often it is tried; the counter tells how often.
    String reason = String.valueOf(failure.getMessage());
    if (!reason.equals(lastFailure)) {
      LOG.warnf("Cannot follow the change feed, answering from the index meanwhile: %s", failure);
      lastFailure = reason;
    }
    committer.commitWhenDue();
    pause(backOff.next());
  }

  private void pause(Duration pause) {
    try {
      stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }
}
