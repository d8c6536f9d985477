package org.papertide.benchmark.system;

import java.time.Duration;

/// Says every few seconds how far something has come that takes longer. For one thread.
public final class Progress {

  private static final long EVERY = Duration.ofSeconds(5).toNanos();

  private final String done;
  private final String things;
  private final long all;
  private long saidAt = System.nanoTime();

  /// @param done such as `stored`
  /// @param things such as `events`
  public Progress(String done, String things, long all) {
    this.done = done;
    this.things = things;
    this.all = all;
  }

  /// Returns the number that it is given.
  public long at(long number) {
    if (System.nanoTime() - saidAt >= EVERY) {
      System.out.printf("  %s %,d of %,d %s%n", done, number, all, things);
      saidAt = System.nanoTime();
    }
    return number;
  }
}
