package org.papertide.api.follow;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.papertide.api.follow.feed.FeedPage.Origin;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;

/// What following the feed amounts to, in numbers.
@Singleton
public final class FollowMetrics {

  /// Seconds since the instant as of which the index is known to be complete.
  public static final String LAG = "papertide.api.feed.lag";

  /// How many transactions the oldest running one holds back.
  public static final String HELD_BACK = "papertide.api.feed.held.back";

  /// Rows applied to the index, by `kind`.
  public static final String APPLIED = "papertide.api.feed.applied";

  /// Indexes begun anew.
  public static final String REBUILDS = "papertide.api.feed.rebuilds";

  /// Failures to read the feed or to write the index, each followed by another attempt.
  public static final String FAILURES = "papertide.api.feed.failures";

  private final PaperIndex index;
  private final Clock clock;
  private final AtomicLong heldBack = new AtomicLong();
  private final Counter papers;
  private final Counter dumps;
  private final Counter rebuilds;
  private final Counter failures;

  @Inject
  public FollowMetrics(PaperIndex index, MeterRegistry registry, Clock clock) {
    this.index = index;
    this.clock = clock;
    this.papers = Counter.builder(APPLIED).tag("kind", "paper").register(registry);
    this.dumps = Counter.builder(APPLIED).tag("kind", "dump").register(registry);
    this.rebuilds = Counter.builder(REBUILDS).register(registry);
    this.failures = Counter.builder(FAILURES).register(registry);
    Gauge.builder(LAG, this, metrics -> metrics.lagSeconds().orElse(Double.NaN))
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder(HELD_BACK, heldBack, AtomicLong::doubleValue).register(registry);
  }

  /// How old what the index says is, in seconds; empty while that is not known.
  OptionalDouble lagSeconds() {
    return index
        .position()
        .flatMap(FeedPosition::dataAsOf)
        .map(this::secondsSince)
        .map(OptionalDouble::of)
        .orElse(OptionalDouble.empty());
  }

  private double secondsSince(Instant instant) {
    return Math.max(0, Duration.between(instant, clock.instant()).toMillis() / 1000.0);
  }

  void applied(Changes changes) {
    papers.increment(changes.papers().size());
    dumps.increment(changes.dumps().size());
  }

  void read(Origin origin) {
    heldBack.set(origin.nextXid() - origin.oldestXid());
  }

  void rebuild() {
    rebuilds.increment();
  }

  void failure() {
    failures.increment();
  }
}
