package org.papertide.local.run;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.papertide.local.setting.Refusal;

/// Waits for what the processes do, for as long as all of them live.
public final class Patience {

  private static final Duration STEP = Duration.ofMillis(50);

  private final Crew crew;
  private final Progress progress;

  public Patience(Crew crew, Progress progress) {
    this.crew = crew;
    this.progress = progress;
  }

  /// Asks again and again until the answer is yes.
  ///
  /// @param what what is waited for, as people call it
  /// @throws Refusal if a process ends meanwhile, or it takes longer than the limit
  public void until(String what, Duration limit, BooleanSupplier condition) {
    Instant start = Instant.now();
    while (!condition.getAsBoolean()) {
      crew.check();
      Duration waited = Duration.between(start, Instant.now());
      if (waited.compareTo(limit) > 0) {
        throw Refusal.failure("Waited %d s for %s in vain.".formatted(limit.toSeconds(), what));
      }
      progress.waitingFor(what, waited);
      pause();
    }
  }

  /// Waits until a process ends.
  ///
  /// @throws Refusal when it does
  public void forEver() {
    while (true) {
      crew.check();
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
