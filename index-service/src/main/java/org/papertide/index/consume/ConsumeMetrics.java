package org.papertide.index.consume;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import org.papertide.index.store.batch.Stored;

/// What became of the records, counted.
@ApplicationScoped
class ConsumeMetrics {

  /// Records by what became of them (tag `outcome`: stored, skipped, repeated, dead, refused).
  static final String RECORDS = "papertide.index.records";

  /// Attempts to store a batch that have to be repeated.
  static final String RETRIES = "papertide.index.retries";

  /// Records that retention took before they were stored.
  static final String LOST = "papertide.index.records.lost";

  private final Counter stored;
  private final Counter skipped;
  private final Counter repeated;
  private final Counter dead;
  private final Counter refused;
  private final Counter retries;
  private final Counter lost;

  ConsumeMetrics(MeterRegistry registry) {
    this.stored = registry.counter(RECORDS, "outcome", "stored");
    this.skipped = registry.counter(RECORDS, "outcome", "skipped");
    this.repeated = registry.counter(RECORDS, "outcome", "repeated");
    this.dead = registry.counter(RECORDS, "outcome", "dead");
    this.refused = registry.counter(RECORDS, "outcome", "refused");
    this.retries = registry.counter(RETRIES);
    this.lost = registry.counter(LOST);
  }

  void count(Stored outcome) {
    stored.increment(outcome.stored());
    skipped.increment(outcome.skipped());
    repeated.increment(outcome.repeated());
    dead.increment(outcome.deadLetters());
  }

  void refused(int records) {
    refused.increment(records);
  }

  void retried() {
    retries.increment();
  }

  void lost(long records) {
    lost.increment((double) records);
  }
}
