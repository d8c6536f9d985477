package org.papertide.index.store.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.papertide.index.merge.Observation;
import org.papertide.index.store.table.MergeKeys;

/// The identities and fingerprints that a transaction has locked, and those of them that nobody
/// had locked before. Of these there is no row anywhere but what the transaction itself adds, so
/// nothing is looked for.
final class MergeLocks {

  private final Connection connection;
  private final Set<String> locked = new HashSet<>();
  private final Set<String> fresh = new HashSet<>();

  private MergeLocks(Connection connection) {
    this.connection = connection;
  }

  /// Locks what these observations touch, before they are added.
  ///
  /// @param lookUp whether nothing is taken for fresh
  static MergeLocks of(Connection connection, Collection<Observation> observations, boolean lookUp)
      throws SQLException {
    Set<String> keys = new TreeSet<>();
    for (Observation observation : observations) {
      keys.add(observation.identity());
      if (observation.fingerprint() != null) {
        keys.add(observation.fingerprint());
      }
    }
    MergeLocks locks = new MergeLocks(connection);
    locks.locked.addAll(keys);
    Set<String> neverLocked = MergeKeys.lock(connection, keys);
    if (!lookUp) {
      locks.fresh.addAll(neverLocked);
    }
    return locks;
  }

  /// Whether there is no row of this identity or fingerprint but what this transaction adds.
  boolean isFresh(String key) {
    return fresh.contains(key);
  }

  Set<String> fresh() {
    return fresh;
  }

  /// Those of which there may be other rows.
  Set<String> known(Set<String> keys) {
    Set<String> known = new TreeSet<>(keys);
    known.removeIf(this::isFresh);
    return known;
  }

  /// Locks what is not locked yet.
  ///
  /// @return whether there was any
  boolean add(Set<String> keys) throws SQLException {
    Set<String> free = new TreeSet<>(keys);
    free.removeAll(locked);
    MergeKeys.lock(connection, free);
    return locked.addAll(free);
  }
}
