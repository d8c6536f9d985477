package org.papertide.index.store.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
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

  private ObservationRows() {}

  static List<ObservationRow> of(BatchContent content, KnownDumps dumps) {
    List<ObservationRow> rows = new ArrayList<>();
    for (ObservationEvent event : content.observations()) {
      rows.add(row(event, dumps.get(event.dumpId()).number()));
    }
    for (WithdrawalEvent event : content.withdrawals()) {
      rows.add(row(event, dumps.get(event.dumpId()).number()));
    }
    return rows;
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
