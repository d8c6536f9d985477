package org.papertide.api.index.lucene;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.papertide.api.index.Answers;

/// The dumps of one source for one day, being summed up. For one thread.
final class DeliveryTally {

  private final long lateFrom;
  private int dumps;
  private int refusedDumps;
  private long entries;
  private long accepted;
  private long rejected;
  private long deadLetters;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;
  private int lateDumps;
  private long lateEntries;

  /// @param lateFrom in microseconds since 1970, as all instants here
  DeliveryTally(long lateFrom) {
    this.lateFrom = lateFrom;
  }

  void add(
      long receivedAt,
      boolean refused,
      long dumpEntries,
      long dumpAccepted,
      long dumpRejected,
      long dumpDeadLetters) {
    dumps++;
    refusedDumps += refused ? 1 : 0;
    long counted = refused ? 0 : dumpEntries;
    entries += counted;
    accepted += dumpAccepted;
    rejected += dumpRejected;
    deadLetters += dumpDeadLetters;
    first = Math.min(first, receivedAt);
    last = Math.max(last, receivedAt);
    if (receivedAt >= lateFrom) {
      lateDumps++;
      lateEntries += counted;
    }
  }

  Answers.Delivery toDelivery(String source) {
    return new Answers.Delivery(
        source.isEmpty() ? null : source,
        dumps,
        refusedDumps,
        entries,
        accepted,
        rejected,
        deadLetters,
        instant(first),
        instant(last),
        lateDumps,
        lateEntries);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
