package org.papertide.local.push.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// How long it is tried again. The time to wait is one for all dumps: it is there anew as soon as
/// the service has answered for a dump, so a service that is gone costs it once, not for each dump.
final class Persistence {

  // Also where the service asks for less: it must not be asked in a tight loop.
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  // A service that comes back should not wait for its producers for long.
  private static final Duration LONGEST = Duration.ofMinutes(1);
  // The longest pause is reached by then.
  private static final int DOUBLINGS = 6;

  private final int retries;
  private final Duration wait;
  private final RandomGenerator random;
  private Duration left;

  /// @param retries how often one dump is sent again at most
  /// @param wait how long all pauses in a row may take
  Persistence(int retries, Duration wait, RandomGenerator random) {
    this.retries = retries;
    this.wait = wait;
    this.random = random;
    this.left = wait;
  }

  /// The service has answered.
  void renew() {
    left = wait;
  }

  /// How long to pause before the next attempt, taken from what is left to wait.
  ///
  /// @param attempts how often the dump was sent
  /// @param retryAfter how long the service asks to wait, if it does
  /// @return null when it was tried long enough
  @Nullable Duration next(int attempts, @Nullable Duration retryAfter) {
    Duration pause = retryAfter == null ? backOff(attempts) : max(retryAfter, SHORTEST);
    if (attempts > retries || pause.compareTo(left) > 0) {
      return null;
    }
    left = left.minus(pause);
    return pause;
  }

  /// Twice as long each time, and between half and all of it by chance, so that producers that
  /// failed together do not come back together.
  private Duration backOff(int attempts) {
    Duration most = SHORTEST.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    long millis = Math.min(most.toMillis(), LONGEST.toMillis());
    return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
  }

  private static Duration max(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
