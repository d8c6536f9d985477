package org.papertide.index.replay;

import java.util.Map;
import java.util.TreeMap;
import org.papertide.index.store.DeadLetterStore.Outcome;

/// What a replay has done so far. For one thread.
final class Tally {

  private long replayed;
  private final Map<String, Long> causes = new TreeMap<>();

  void add(Outcome outcome) {
    replayed += outcome.replayed();
    outcome.causes().forEach((cause, letters) -> causes.merge(cause, (long) letters, Long::sum));
  }

  long replayed() {
    return replayed;
  }

  long dead() {
    return causes.values().stream().mapToLong(Long::longValue).sum();
  }

  Map<String, Long> causes() {
    return Map.copyOf(causes);
  }
}
