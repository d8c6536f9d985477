package org.papertide.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/// A token bucket for each client. For any number of threads.
///
/// A client that has not asked for as long as its bucket takes to fill is forgotten, which changes
/// nothing. Only beyond the greatest number of clients can one be forgotten earlier.
final class RateLimiter {

  private final Quota quota;
  private final TimeMeter clock;
  private final Cache<Client, Bucket> buckets;

  /// @param clients how many are kept in mind
  RateLimiter(Quota quota, int clients, TimeMeter clock) {
    this.quota = quota;
    this.clock = clock;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(clients)
            .expireAfterAccess(quota.untilFull())
            .ticker(clock::currentTimeNanos)
            .executor(Runnable::run)
            .build();
  }

  /// Takes a token for one request of a client.
  Verdict ask(Client client) {
    ConsumptionProbe probe =
        buckets.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
    return new Verdict(
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForReset()),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(quota.burst()).refillGreedy(quota.requests(), quota.window()))
        .withCustomTimePrecision(clock)
        .build();
  }

  /// How many clients are kept in mind.
  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }

  /// What became of a request.
  ///
  /// @param allowed whether there was a token for it
  /// @param remaining the tokens left
  /// @param untilFull how long it takes until all are there again
  /// @param retryAfter how long until there is one, for a request that got none
  record Verdict(boolean allowed, long remaining, Duration untilFull, Duration retryAfter) {}
}
