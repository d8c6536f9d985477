package org.papertide.api.follow;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.papertide.api.follow.feed.ChangeFeed;
import org.papertide.api.follow.feed.FeedPage;
import org.papertide.api.follow.feed.FeedPage.Origin;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PaperIndex.Generation;

/// Takes page after page from the feed into the index, and decides when the index has to be built
/// anew: there is none, it is damaged, or it is of another life of the database. Until the new one
/// has everything, the old one answers.
///
/// For one thread.
final class CatchUp {

  private static final Logger LOG = Logger.getLogger(CatchUp.class);

  /// No transaction from `nextXid` on had begun at `readAt`.
  private record Mark(Instant readAt, long nextXid) {}

  /// How many times as long as it took to show something, until the next is shown.
  private static final int PAUSE_AFTER = 4;

  private final PaperIndex index;
  private final FollowMetrics metrics;
  private final int pageSize;
  private final long mostBetween;
  private long dueAt = System.nanoTime();
  private @Nullable Generation unseen;
  private @Nullable Generation chosen;
  private @Nullable Generation building;
  private @Nullable Mark mark;
  private boolean prepared;

  /// @param showEvery how long what was taken may wait to be shown
  CatchUp(PaperIndex index, FollowMetrics metrics, int pageSize, Duration showEvery) {
    this.index = index;
    this.metrics = metrics;
    this.pageSize = pageSize;
    this.mostBetween = showEvery.toNanos();
  }

  /// Takes one page.
  ///
  /// @return whether there is more to take at once
  /// @throws PaperIndex.Damaged if the index cannot be written; call [#abandon()] before the next
  ///     step
  boolean step(ChangeFeed.Session session) throws SQLException {
    Optional<FeedPage> read = session.read(pageSize, this::start);
    if (read.isEmpty()) {
      show();
      unprepared();
      return false;
    }
    prepared = true;
    FeedPage page = read.get();
    // The one that the page was read for: it may be damaged by now, and what takes its place has
    // nothing of what is before the page.
    Generation target = Objects.requireNonNull(chosen);
    if (!page.changes().isEmpty()) {
      target.take(page.changes());
      unseen = target;
      metrics.applied(page.changes());
    }
    metrics.read(page.origin());
    if (untilShown().isZero()) {
      show();
    }
    if (page.last()) {
      caughtUp(target, page.origin());
    }
    return !page.last();
  }

  /// Right at first, while index-service has not made its tables yet; afterwards somebody took them
  /// or the rights to them away.
  private void unprepared() {
    if (prepared || index.position().isPresent()) {
      metrics.failure();
    }
    if (prepared) {
      prepared = false;
      LOG.warn(
          "The tables of the change feed are gone, or may not be read any more: answering from the"
              + " index meanwhile");
    }
  }

  /// How long reads may still have to wait for what was taken.
  private Duration untilShown() {
    return Duration.ofNanos(Math.max(0, dueAt - System.nanoTime()));
  }

  /// How long to wait for the next change: no longer than until what was taken is due to be shown.
  Duration patience(Duration most) {
    Duration due = untilShown();
    return unseen == null || due.compareTo(most) > 0 ? most : due;
  }

  /// Lets reads see what was taken. The more that takes, the longer it waits for the next time, so
  /// that a machine under load has most of its time for other things.
  void show() {
    Generation taken = unseen;
    if (taken != null) {
      unseen = null;
      long start = System.nanoTime();
      taken.show();
      long end = System.nanoTime();
      dueAt = end + Math.min(mostBetween, PAUSE_AFTER * (end - start));
    }
  }

  /// Gives up a new index that is being built.
  void abandon() {
    building = null;
    unseen = null;
  }

  private FeedPosition start(Origin origin) {
    Generation target = target(origin);
    chosen = target;
    return target.position();
  }

  private Generation target(Origin origin) {
    Generation current = building;
    if (current == null) {
      current = index.writable().orElse(null);
    }
    String reason = reasonToRebuild(current, origin);
    if (current != null && reason == null) {
      return current;
    }
    show();
    LOG.infof("Building a new index of %s, since %s", origin.epoch(), reason);
    metrics.rebuild();
    mark = null;
    // All transactions before the oldest that runs have ended: what is written again is written by
    // a later one.
    Generation begun = index.begin(origin.epoch(), origin.oldestXid());
    building = begun;
    return begun;
  }

  private static @Nullable String reasonToRebuild(@Nullable Generation current, Origin origin) {
    if (current == null) {
      return "there is none that can be written";
    }
    FeedPosition position = current.position();
    if (!position.epoch().equals(origin.epoch())) {
      return "the present one is of another life of the database: " + position.epoch();
    }
    long ahead = Math.max(position.papers().xid(), position.dumps().xid());
    return ahead >= origin.nextXid()
        ? "the present one is ahead of the database: " + position
        : null;
  }

  private void caughtUp(Generation target, Origin origin) {
    Instant complete = completeAsOf(origin);
    if (complete != null) {
      target.caughtUp(complete);
    }
    if (target == building) {
      index.activate(target);
      building = null;
      unseen = null;
      LOG.infof("The new index is complete at %s and answers from now on", target.position());
    }
  }

  /// By when everything that was committed has been handed out: now, when no transaction is
  /// running; else the instant of an earlier page, once every transaction of that time has ended.
  private @Nullable Instant completeAsOf(Origin origin) {
    Instant complete = null;
    Mark earlier = mark;
    if (origin.oldestXid() >= origin.nextXid()) {
      complete = origin.readAt();
    } else if (earlier != null && origin.oldestXid() >= earlier.nextXid()) {
      complete = earlier.readAt();
    }
    if (complete != null || earlier == null) {
      mark = new Mark(origin.readAt(), origin.nextXid());
    }
    return complete;
  }
}
