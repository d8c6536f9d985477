package org.papertide.api.limit;

import java.time.Duration;

/// What a client may use: a bucket of tokens, one for each request, that fills evenly.
///
/// @param requests tokens that come in each window, at least 1
/// @param window at least a second
/// @param burst tokens that the bucket holds, at least 1
record Quota(int requests, Duration window, int burst) {

  /// More than a token in a nanosecond cannot be told apart.
  private static final int MOST = 1_000_000_000;

  Quota {
    if (requests < 1
        || requests > MOST
        || burst < 1
        || window.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException(
          "api.rate-limit.requests takes a whole number from 1 to "
              + MOST
              + ", .burst one from 1, and .window at least 1s");
    }
  }

  static Quota of(RateLimitSettings settings, int requests) {
    return new Quota(requests, settings.window(), settings.burst().orElse(requests));
  }

  /// How long an empty bucket takes to be full.
  Duration untilFull() {
    return Duration.ofNanos((long) Math.ceil((double) window.toNanos() * burst / requests));
  }
}
