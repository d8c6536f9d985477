package org.papertide.ingest.intake.progress;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;

/// Counts how far one dump has come, and says so now and then. For the one thread that works on it:
/// what it waits for, it waits for in silence.
public final class Progress {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Consumer<Step> listener;
  private final Duration every;
  private Phase phase = Phase.SPOOLING;
  private long bytes;
  private long entries;
  private long rejected;
  private long next;

  /// What is being done with a dump.
  public enum Phase {
    /// Its body is received.
    SPOOLING,
    /// It waits for a place among the dumps that are read.
    WAITING,
    /// It is read for the first time.
    READING,
    /// It is read again and published.
    PUBLISHING;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Where a dump is.
  ///
  /// @param phase spooling, waiting, reading or publishing
  /// @param bytes received or read in this phase
  /// @param entries found in this phase
  /// @param rejected how many of them cannot be understood
  public record Step(String phase, long bytes, long entries, long rejected) {}

  /// @param listener is told at the beginning of each phase, and about once a second
  public Progress(Consumer<Step> listener) {
    this(listener, EVERY);
  }

  Progress(Consumer<Step> listener, Duration every) {
    this.listener = listener;
    this.every = every;
  }

  /// Progress that nobody watches.
  public static Progress unwatched() {
    return new Progress(step -> {});
  }

  /// Begins a phase, at nothing.
  public void enter(Phase entered) {
    phase = entered;
    bytes = 0;
    entries = 0;
    rejected = 0;
    tell(System.nanoTime());
  }

  /// Bytes received or read.
  public void bytes(int count) {
    bytes += count;
    tellIfDue();
  }

  /// One entry more.
  public void entry(boolean isRejected) {
    entries++;
    rejected += isRejected ? 1 : 0;
    tellIfDue();
  }

  /// The same content, counted as it is read.
  public InputStream counting(InputStream content) {
    return new FilterInputStream(content) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        bytes(Math.max(0, count));
        return count;
      }
    };
  }

  private void tellIfDue() {
    long now = System.nanoTime();
    if (now - next >= 0) {
      tell(now);
    }
  }

  private void tell(long now) {
    next = now + every.toNanos();
    listener.accept(new Step(phase.word(), bytes, entries, rejected));
  }
}
