package org.papertide.index.store.batch;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.papertide.index.event.ObservationEvent;
import org.papertide.index.event.WithdrawalEvent;
import org.papertide.index.merge.Fingerprint;
import org.papertide.index.merge.Identity;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Revision;
import org.papertide.index.store.table.KnownDumps;
import org.papertide.index.store.table.ObservationRow;

/// From events to rows: here an event learns what it is about.
final class ObservationRows {

  private record Entry(long dump, int number) {}

  private ObservationRows() {}

  /// At most one row an entry. A producer that sends an entry as observation and as withdrawal is
  /// wrong, and must not hold its partition up: the earlier capture counts, else the observation.
  static List<ObservationRow> of(BatchContent content, KnownDumps dumps) {
    Map<Entry, ObservationRow> rows = new LinkedHashMap<>();
    for (ObservationEvent event : content.observations()) {
      add(row(event, dumps.get(event.dumpId()).number()), rows);
    }
    for (WithdrawalEvent event : content.withdrawals()) {
      add(row(event, dumps.get(event.dumpId()).number()), rows);
    }
    return List.copyOf(rows.values());
  }

  private static void add(ObservationRow row, Map<Entry, ObservationRow> rows) {
    rows.merge(
        new Entry(row.dump(), row.observation().entryNumber()),
        row,
        BinaryOperator.minBy(Comparator.comparing(one -> one.observation().capturedAt())));
  }

  private static ObservationRow row(ObservationEvent event, long dump) {
    String fingerprint = Fingerprint.of(event.title(), event.abstractText());
    Revision revision = Revision.of(event.title(), event.abstractText());
    Observation observation =
        new Observation(
            event.dumpId(),
            event.entryNumber(),
            event.source(),
            Identity.of(event.source(), event.arxivId(), event.producerId()).orElse(fingerprint),
            fingerprint,
            event.capturedAt(),
            event.version(),
            revision.hash(),
            event.upvotes(),
            event.comments(),
            event.fields());
    return new ObservationRow(dump, observation, revision, event.feedDay(), event.position());
  }

  private static ObservationRow row(WithdrawalEvent event, long dump) {
    Observation withdrawal =
        new Observation(
            event.dumpId(),
            event.entryNumber(),
            event.source(),
            Identity.of(event.source(), event.arxivId(), event.producerId()).orElseThrow(),
            null,
            event.capturedAt(),
            0,
            null,
            null,
            null,
            new TreeMap<>());
    return new ObservationRow(dump, withdrawal, null, null, null);
  }
}
