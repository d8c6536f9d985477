package org.papertide.index.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.Delivery.Partition;
import org.papertide.index.store.batch.BatchWriter;
import org.papertide.index.store.batch.Stored;
import org.papertide.index.store.table.DumpTable;
import org.papertide.index.store.table.OffsetFence;

/// Stores batches, each in one transaction: everything that its events become, and the fence that
/// says so.
///
/// A batch that was stored already, by whomever, changes nothing. Safe for any thread and any
/// number of processes.
@ApplicationScoped
public class PaperStore {

  private final Transactions transactions;

  PaperStore(Transactions transactions) {
    this.transactions = transactions;
  }

  /// Stores a batch.
  ///
  /// @param batch records in the order of their offsets within each partition
  /// @throws StoreUnavailableException if it cannot be done now; nothing was stored, or all of it
  ///     was and only
  ///     the word of it was lost: the same batch may be given again
  /// @throws UnstorableException if a record can never be stored; nothing was stored
  public Stored store(List<Delivery> batch) throws StoreUnavailableException, UnstorableException {
    try {
      return transactions.run(connection -> BatchWriter.write(connection, batch, false));
    } catch (UnstorableException e) {
      if (!e.isRepetition()) {
        throw e;
      }
      // An entry that another transaction stores at this moment, or stored long ago under another
      // identity: only with that is a row there which the locks do not tell of.
      return transactions.run(connection -> BatchWriter.write(connection, batch, true));
    }
  }

  /// Moves a partition's fence over records that no longer exist.
  ///
  /// @return how many records that were never stored are lost by this
  public long skipLost(Partition partition, long firstThatExists)
      throws StoreUnavailableException, UnstorableException {
    return transactions.run(
        connection -> OffsetFence.skipLost(connection, partition, firstThatExists));
  }

  /// Moves a partition's fence over offsets that hold no records, such as the marks of
  /// transactions.
  public void skipEmpty(Partition partition, long firstRecord)
      throws StoreUnavailableException, UnstorableException {
    transactions.run(connection -> OffsetFence.skipEmpty(connection, partition, firstRecord));
  }

  /// Sets a partition's fence back to the beginning: its log has become shorter than what was
  /// stored of it. To store a record again changes nothing.
  public void lower(Partition partition, long beginning)
      throws StoreUnavailableException, UnstorableException {
    transactions.run(connection -> OffsetFence.lower(connection, partition, beginning));
  }

  /// Which of these dumps are complete, and when they were captured. An event of one of them that
  /// was captured then or later changes nothing any more.
  public Map<String, Instant> settled(Collection<String> dumpIds)
      throws StoreUnavailableException, UnstorableException {
    return dumpIds.isEmpty()
        ? Map.of()
        : transactions.run(connection -> DumpTable.complete(connection, dumpIds));
  }

  /// The next record to store of each of these partitions.
  public Map<Partition, Long> fences(Collection<Partition> partitions)
      throws StoreUnavailableException, UnstorableException {
    return transactions.run(connection -> OffsetFence.read(connection, partitions));
  }
}
