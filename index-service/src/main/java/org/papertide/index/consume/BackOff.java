package org.papertide.index.consume;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/// Pauses that grow from one failure to the next, each drawn at random so that several consumers do
/// not come back at the same moment. For one thread.
final class BackOff {

  /// How long to wait for a neighbour.
  @ConfigMapping(prefix = "index.retry")
  interface Settings {

    /// The longest first pause. Short, because most failures are a restart or a deadlock.
    @WithDefault("100ms")
    Duration first();

    /// The longest pause of all, which bounds how late this service notices that its neighbour is
    /// back.
    @WithDefault("5s")
    Duration longest();
  }

  private static final Duration STEP = Duration.ofMillis(50);

  private final Duration longest;
  private Duration bound;

  BackOff(Settings settings) {
    this.longest = settings.longest();
    this.bound = settings.first();
  }

  /// Pauses for a random part of the present bound, then doubles the bound.
  ///
  /// @param stopping looked at every 50 ms
  /// @return false if the pause ended because of that, or by an interrupt
  boolean pauseUnless(BooleanSupplier stopping) {
    long until =
        System.nanoTime()
            + ThreadLocalRandom.current().nextLong(bound.toNanos() / 2, bound.toNanos() + 1);
    bound = bound.multipliedBy(2).compareTo(longest) > 0 ? longest : bound.multipliedBy(2);
    while (System.nanoTime() < until) {
      if (stopping.getAsBoolean()) {
        return false;
      }
      try {
        Thread.sleep(STEP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !stopping.getAsBoolean();
  }
}
