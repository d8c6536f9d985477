package org.papertide.index.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Revision;
import org.papertide.index.store.Delivery.Partition;
import org.papertide.index.store.table.DeadLetterTable;
import org.papertide.index.store.table.DumpCounters;
import org.papertide.index.store.table.DumpTable;
import org.papertide.index.store.table.KnownDumps;
import org.papertide.index.store.table.MergeKeys;
import org.papertide.index.store.table.ObservationRow;
import org.papertide.index.store.table.ObservationTable;
import org.papertide.index.store.table.OffsetFence;
import org.papertide.index.store.table.RejectionTable;

/// Stores batches, each in one transaction: everything that its events become, and the fence that
/// says so.
///
/// A batch that was stored already, by whomever, changes nothing. Safe for any thread and any
/// number of processes.
@ApplicationScoped
public class PaperStore {

  /// Wakes the followers of the change feed; they poll as well.
  private static final String NOTIFY = "select pg_notify('papertide_changes', '')";

  private final DataSource database;
  private final Schema schema;

  PaperStore(DataSource database, Schema schema) {
    this.database = database;
    this.schema = schema;
  }

  /// Stores a batch.
  ///
  /// @param batch records in the order of their offsets within each partition
  /// @throws StoreUnavailableException if it cannot be done now; nothing was stored, or all of it
  ///     was and only
  ///     the word of it was lost: the same batch may be given again
  /// @throws UnstorableException if a record can never be stored; nothing was stored
  public Stored store(List<Delivery> batch) throws StoreUnavailableException, UnstorableException {
    return inTransaction(connection -> write(connection, batch));
  }

  /// Moves a partition's fence over records that no longer exist.
  ///
  /// @return how many records that were never stored are lost by this
  public long skipLost(Partition partition, long firstThatExists)
      throws StoreUnavailableException, UnstorableException {
    return inTransaction(
        connection -> OffsetFence.skipLost(connection, partition, firstThatExists));
  }

  /// The next record to store of each of these partitions.
  public Map<Partition, Long> fences(Collection<Partition> partitions)
      throws StoreUnavailableException, UnstorableException {
    return inTransaction(connection -> OffsetFence.read(connection, partitions));
  }

  private static Stored write(Connection connection, List<Delivery> batch) throws SQLException {
    Set<Partition> partitions =
        batch.stream().map(delivery -> delivery.position().partition()).collect(Collectors.toSet());
    Fenced fenced = Fenced.of(batch, OffsetFence.lock(connection, partitions));
    if (fenced.fresh().isEmpty()) {
      return new Stored(0, 0, fenced.repeated(), 0, fenced.gaps());
    }
    KnownDumps dumps = DumpTable.find(connection, BatchContent.sources(fenced.fresh()));
    BatchContent content = BatchContent.of(fenced.fresh(), dumps);
    if (!content.isEmpty()) {
      write(connection, content, dumps);
    }
    OffsetFence.move(connection, fenced.next());
    int dead = content.deadLetters().size();
    return new Stored(
        fenced.fresh().size() - content.skipped() - dead,
        content.skipped(),
        fenced.repeated(),
        dead,
        fenced.gaps());
  }

  private static void write(Connection connection, BatchContent content, KnownDumps dumps)
      throws SQLException {
    DumpCounters counters = new DumpCounters();
    List<ObservationRow> rows = ObservationRows.of(content, dumps);
    if (!rows.isEmpty()) {
      writeObservations(connection, rows, counters);
    }
    if (!content.rejections().isEmpty()) {
      RejectionTable.add(connection, content.rejections(), dumps, counters);
    }
    if (!content.deadLetters().isEmpty()) {
      DeadLetterTable.add(connection, content.deadLetters(), dumps, counters);
    }
    if (!content.dumps().isEmpty()) {
      counters.recount(DumpTable.announce(connection, content.dumps()));
    }
    counters.write(connection);
    try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
      notify.execute();
    }
  }

  private static void writeObservations(
      Connection connection, List<ObservationRow> rows, DumpCounters counters) throws SQLException {
    MergeKeys.lock(
        connection, Merging.keys(rows.stream().map(ObservationRow::observation).toList()));
    Set<Revision> revisions = new HashSet<>();
    rows.stream().map(ObservationRow::revision).filter(r -> r != null).forEach(revisions::add);
    ObservationTable.addRevisions(connection, revisions);
    Set<ObservationTable.Changed> changed = Set.copyOf(ObservationTable.add(connection, rows));
    List<Observation> folded = new java.util.ArrayList<>();
    for (ObservationRow row : rows) {
      int entry = row.observation().entryNumber();
      if (changed.contains(new ObservationTable.Changed(row.dump(), entry, true))) {
        if (row.observation().isWithdrawal()) {
          counters.addWithdrawal(row.dump());
        } else {
          counters.addObservation(row.dump());
        }
        folded.add(row.observation());
      } else if (changed.contains(new ObservationTable.Changed(row.dump(), entry, false))) {
        counters.recount(Set.of(row.dump()));
        folded.add(row.observation());
      }
    }
    if (!folded.isEmpty()) {
      Merging.merge(connection, folded);
    }
  }

  private interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  private <T> T inTransaction(Work<T> work) throws StoreUnavailableException, UnstorableException {
    try {
      schema.ensure();
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          T result = work.in(connection);
          connection.commit();
          return result;
        } catch (SQLException | RuntimeException e) {
          rollBack(connection, e);
          throw e;
        }
      }
    } catch (SQLException e) {
      if (SqlFailure.isOfTheData(e)) {
        throw new UnstorableException("refused-by-database", e);
      }
      throw new StoreUnavailableException(e);
    } catch (RuntimeException e) {
      throw new UnstorableException("internal-error", e);
    }
  }

  private static void rollBack(Connection connection, Exception reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
