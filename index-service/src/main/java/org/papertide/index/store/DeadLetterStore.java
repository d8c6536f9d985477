package org.papertide.index.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.papertide.index.delivery.ContentReader;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.batch.BatchWriter;
import org.papertide.index.store.table.ReplayPages;
import org.papertide.index.store.table.ReplayPages.Selection;
import org.papertide.index.store.table.ReplayTable;
import org.papertide.index.store.table.ReplayTable.Letter;

/// Plays dead letters again: each becomes what it would have become, had it come from the topic
/// now, and is gone in the same transaction. So it counts once, whoever replays it, and however
/// that ends.
///
/// Safe for any thread and any number of processes.
@ApplicationScoped
public class DeadLetterStore {

  /// A deadlock with a batch from the topic ends one of the two; the other is then out of the way.
  private static final int MOST_ATTEMPTS = 5;

  private final Transactions transactions;
  private final ContentReader reader;

  DeadLetterStore(Transactions transactions, ContentReader reader) {
    this.transactions = transactions;
    this.reader = reader;
  }

  /// What became of some dead letters. What another replay had in hand counts as neither.
  ///
  /// @param replayed how many are gone
  /// @param causes how many are still dead, by their cause
  public record Outcome(int replayed, Map<String, Integer> causes) {}

  /// The highest number of a dead letter.
  public long last() throws StoreUnavailableException, UnstorableException {
    return transactions.run(ReplayPages::last);
  }

  /// The numbers of the next dead letters, at least one while there are any.
  ///
  /// @param bytes how much they may hold together; the last of them may go beyond
  public List<Long> next(Selection selection, int most, long bytes)
      throws StoreUnavailableException, UnstorableException {
    return transactions.run(connection -> ReplayPages.next(connection, selection, most, bytes));
  }

  /// Plays these again, in one transaction. Those that cannot be read stay, with the cause of now.
  ///
  /// @throws StoreUnavailableException if it cannot be done now; they may be given again
  /// @throws UnstorableException if one of them can never be stored; all are as they were
  public Outcome replay(List<Long> numbers) throws StoreUnavailableException, UnstorableException {
    int attempts = 0;
    while (true) {
      try {
        return transactions.run(connection -> replay(connection, numbers));
      } catch (StoreUnavailableException e) {
        attempts++;
        if (!e.isConflict() || attempts == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Outcome replay(Connection connection, List<Long> numbers) throws SQLException {
    List<Letter> alive = new ArrayList<>();
    Map<String, Integer> causes = new TreeMap<>();
    for (Letter letter : ReplayTable.take(connection, numbers, reader)) {
      switch (letter.delivery().content()) {
        case Delivery.Understood event -> alive.add(letter);
        case Delivery.Settled settled -> alive.add(letter);
        case Delivery.Dead dead -> {
          ReplayTable.keep(connection, letter.number(), dead.cause(), dead.detail());
          causes.merge(dead.cause(), 1, Integer::sum);
        }
      }
    }
    if (!alive.isEmpty()) {
      BatchWriter.writeAgain(connection, alive.stream().map(Letter::delivery).toList());
      ReplayTable.remove(connection, alive);
    }
    return new Outcome(alive.size(), causes);
  }

  /// Notes why a dead letter is still dead.
  ///
  /// @return whether it is there
  public boolean keep(long number, String cause, String detail)
      throws StoreUnavailableException, UnstorableException {
    return transactions.run(connection -> ReplayTable.keep(connection, number, cause, detail));
  }
}
