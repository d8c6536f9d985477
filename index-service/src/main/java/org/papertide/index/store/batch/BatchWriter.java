package org.papertide.index.store.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.Delivery.Partition;
import org.papertide.index.store.table.DeadLetterTable;
import org.papertide.index.store.table.DumpCounters;
import org.papertide.index.store.table.DumpTable;
import org.papertide.index.store.table.KnownDumps;
import org.papertide.index.store.table.ObservationRow;
import org.papertide.index.store.table.OffsetFence;
import org.papertide.index.store.table.RejectionTable;

/// Turns a batch into rows: fence, dumps, observations, the papers that they change, rejections,
/// dead letters, counts, fence.
public final class BatchWriter {

  /// Wakes the followers of the change feed; they poll as well.
  private static final String NOTIFY = "select pg_notify('papertide_changes', '')";

  private BatchWriter() {}

  /// Writes everything that the records become, and moves the fence over them.
  ///
  /// @param connection in a transaction, which the caller commits
  /// @param batch in the order of their offsets within each partition
  /// @param lookUp whether rows are looked for even where the locks say that there can be none;
  ///     without that a row that is there nonetheless fails the transaction (SQLSTATE 23505)
  public static Stored write(Connection connection, List<Delivery> batch, boolean lookUp)
      throws SQLException {
    Set<Partition> partitions =
        batch.stream().map(delivery -> delivery.position().partition()).collect(Collectors.toSet());
    Fenced fenced = Fenced.of(batch, OffsetFence.lock(connection, partitions));
    if (fenced.fresh().isEmpty()) {
      return new Stored(0, 0, fenced.repeated(), 0, fenced.gaps());
    }
    BatchContent content = writeUnfenced(connection, fenced.fresh(), lookUp);
    OffsetFence.move(connection, fenced.next());
    int dead = content.deadLetters().size();
    return new Stored(
        fenced.fresh().size() - content.skipped() - dead,
        content.skipped(),
        fenced.repeated(),
        dead,
        fenced.gaps());
  }

  /// Writes everything that records become which the fence has passed long ago.
  ///
  /// @param connection in a transaction, which the caller commits
  public static void writeAgain(Connection connection, List<Delivery> records) throws SQLException {
    writeUnfenced(connection, records, true);
  }

  private static BatchContent writeUnfenced(
      Connection connection, List<Delivery> records, boolean lookUp) throws SQLException {
    KnownDumps dumps = DumpTable.find(connection, BatchContent.sources(records));
    BatchContent content = BatchContent.of(records, dumps);
    if (!content.isEmpty()) {
      write(connection, content, dumps, lookUp);
    }
    return content;
  }

  private static void write(
      Connection connection, BatchContent content, KnownDumps dumps, boolean lookUp)
      throws SQLException {
    DumpCounters counters = new DumpCounters();
    List<ObservationRow> rows = ObservationRows.of(content, dumps);
    if (!rows.isEmpty()) {
      new ObservationWriter(connection, dumps, counters).write(rows, lookUp);
    }
    if (!content.rejections().isEmpty()) {
      RejectionTable.add(connection, content.rejections(), dumps, counters);
    }
    if (!content.deadLetters().isEmpty()) {
      DeadLetterTable.add(connection, content.deadLetters(), dumps, counters);
    }
    counters.lock(
        connection,
        dumps,
        content.dumps().stream().map(dump -> dumps.get(dump.dumpId()).number()).toList());
    if (!content.dumps().isEmpty()) {
      counters.recount(DumpTable.announce(connection, content.dumps()));
    }
    counters.write(connection);
    try (PreparedStatement notify = connection.prepareStatement(NOTIFY)) {
      notify.execute();
    }
  }
}
