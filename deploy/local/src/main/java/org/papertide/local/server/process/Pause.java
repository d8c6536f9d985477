package org.papertide.local.server.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/// Waiting for another process, which can only be asked again and again.
public final class Pause {

  private static final Duration STEP = Duration.ofMillis(20);

  private Pause() {}

  /// Sleeps for one step.
  ///
  /// @throws IllegalStateException when interrupted
  public static void briefly() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }

  /// Waits until a server answers.
  ///
  /// @throws IllegalStateException if it ends before, or does not answer in time; the message holds
  ///     the end of its log
  public static void untilReady(Tether server, Duration patience, BooleanSupplier answers) {
    Instant deadline = Instant.now().plus(patience);
    while (!answers.getAsBoolean()) {
      if (!server.isAlive()) {
        throw new IllegalStateException(
            server.name() + " ended before it was ready\n" + LogTail.of(server.log()));
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            server.name() + " was not ready within " + patience + "\n" + LogTail.of(server.log()));
      }
      briefly();
    }
  }
}
