package org.papertide.index.store.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Revision;
import org.papertide.index.store.table.DumpCounters;
import org.papertide.index.store.table.KnownDumps;
import org.papertide.index.store.table.ObservationRow;
import org.papertide.index.store.table.ObservationTable;
import org.papertide.index.store.table.ObservationTable.Changed;
import org.papertide.index.store.table.RevisionTable;

/// Adds the observations and withdrawals of a batch with their texts, counts them, and has the
/// papers folded that they change.
///
/// What is fresh is copied in without a look; what may be there already is added where it is not.
final class ObservationWriter {

  private final Connection connection;
  private final KnownDumps dumps;
  private final DumpCounters counters;
  private final List<Observation> folded = new ArrayList<>();

  ObservationWriter(Connection connection, KnownDumps dumps, DumpCounters counters) {
    this.connection = connection;
    this.dumps = dumps;
    this.counters = counters;
  }

  /// @param rows at most one an entry, not empty
  /// @param lookUp whether nothing is taken for fresh
  void write(List<ObservationRow> rows, boolean lookUp) throws SQLException {
    MergeLocks locks =
        MergeLocks.of(connection, rows.stream().map(ObservationRow::observation).toList(), lookUp);
    addRevisions(rows, locks);
    List<ObservationRow> fresh = new ArrayList<>();
    List<ObservationRow> known = new ArrayList<>();
    for (ObservationRow row : rows) {
      (locks.isFresh(row.observation().identity()) ? fresh : known).add(row);
    }
    ObservationTable.copy(connection, fresh);
    fresh.forEach(this::added);
    if (!known.isEmpty()) {
      addMissing(known);
    }
    if (!folded.isEmpty()) {
      new Merging(connection, locks).merge(folded);
    }
  }

  private void addRevisions(List<ObservationRow> rows, MergeLocks locks) throws SQLException {
    Map<String, Revision> fresh = new HashMap<>();
    Map<String, Revision> known = new HashMap<>();
    for (ObservationRow row : rows) {
      Revision revision = row.revision();
      String fingerprint = row.observation().fingerprint();
      if (revision != null && fingerprint != null) {
        // The same text has the same title, so the same fingerprint.
        (locks.isFresh(fingerprint) ? fresh : known).put(revision.hash(), revision);
      }
    }
    RevisionTable.copy(connection, fresh.values());
    if (!known.isEmpty()) {
      RevisionTable.add(connection, known.values());
    }
  }

  private void addMissing(List<ObservationRow> rows) throws SQLException {
    Set<Changed> changed = Set.copyOf(ObservationTable.add(connection, rows));
    for (ObservationRow row : rows) {
      int entry = row.observation().entryNumber();
      if (changed.contains(new Changed(row.dump(), entry, true))) {
        added(row);
      } else if (changed.contains(new Changed(row.dump(), entry, false))) {
        counters.recount(Set.of(row.dump()));
        folded.add(row.observation());
      }
    }
  }

  private void added(ObservationRow row) {
    if (row.observation().isWithdrawal()) {
      counters.addWithdrawal(row.dump());
    } else {
      counters.addObservation(row.dump());
    }
    if (dumps.get(row.observation().dumpId()).isBefore(row.observation().capturedAt())) {
      counters.recount(Set.of(row.dump()));
    }
    folded.add(row.observation());
  }
}
