package org.papertide.ingest.intake.guard;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.papertide.ingest.http.ProblemException;

/// Holds a client to a least rate, averaged over stretches of waiting. Only the time spent waiting
/// for the client counts: what this service is slow in is not the client's fault. For one thread.
final class UploadPace {

  private final long minRate;
  private final Duration grace;
  private long waited;
  private long received;

  /// @param minRate in bytes a second
  /// @param grace how long a stretch is
  UploadPace(long minRate, Duration grace) {
    this.minRate = minRate;
    this.grace = grace;
  }

  /// @param nanos how long the client was waited for
  /// @param bytes how many came then
  /// @throws ProblemException at the end of a stretch that brought too little
  void count(long nanos, int bytes) {
    waited += nanos;
    received += bytes;
    if (waited >= grace.toNanos()) {
      if (received < minRate * (waited / (double) TimeUnit.SECONDS.toNanos(1))) {
        throw tooSlow();
      }
      waited = 0;
      received = 0;
    }
  }

  private ProblemException tooSlow() {
    return new ProblemException(
        "upload-rate-too-low",
        408,
        "For %d s the body came at less than %d bytes a second. Send it packed, or from nearer by."
            .formatted(grace.toSeconds(), minRate));
  }
}
