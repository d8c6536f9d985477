package org.papertide.api.follow;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// Waits that double from a least to a most, each with a random half. For one thread.
final class BackOff {

  private final Duration least;
  private final Duration most;
  private final RandomGenerator random;
  private Duration next;

  BackOff(Duration least, Duration most, RandomGenerator random) {
    this.least = least;
    this.most = most;
    this.random = random;
    this.next = least;
  }

  /// The next wait: between half and all of the present step.
  Duration next() {
    Duration step = next;
    Duration doubled = step.multipliedBy(2);
    next = doubled.compareTo(most) < 0 ? doubled : most;
    long half = step.toMillis() / 2;
    return Duration.ofMillis(half + random.nextLong(half + 1));
  }

  void reset() {
    next = least;
  }
}
