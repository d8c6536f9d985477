package org.papertide.benchmark.system;

/// Waiting for another process.
public final class Waiting {

  private static final long STEP_MILLIS = 10;

  private Waiting() {}

  /// Sleeps for a moment.
  public static void briefly() {
    try {
      Thread.sleep(STEP_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", e);
    }
  }
}
