package org.papertide.index.store.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.papertide.index.merge.Fold;
import org.papertide.index.merge.Identity;
import org.papertide.index.merge.Observation;
import org.papertide.index.store.table.MergeKeys;
import org.papertide.index.store.table.MergeKeys.Bearer;
import org.papertide.index.store.table.ObservationTable;
import org.papertide.index.store.table.PaperTable;

/// Finds every paper that new observations change, and folds it again.
///
/// Whoever adds an observation holds the locks of its identity and its fingerprint, and of every
/// paper that it reaches through them, before it reads what to fold. So of two transactions that
/// touch one paper the second reads what the first has written.
final class Merging {

  private final Connection connection;
  private final Set<String> locked = new HashSet<>();

  private Merging(Connection connection) {
    this.connection = connection;
  }

  /// Locks what these observations touch, before they are added.
  static Merging of(Connection connection, Collection<Observation> observations)
      throws SQLException {
    Set<String> keys = new TreeSet<>();
    for (Observation observation : observations) {
      keys.add(observation.identity());
      if (observation.fingerprint() != null) {
        keys.add(observation.fingerprint());
      }
    }
    Merging merging = new Merging(connection);
    merging.lock(keys);
    return merging;
  }

  /// Folds and writes every paper that these observations, already added, may have changed.
  void merge(Collection<Observation> changed) throws SQLException {
    Set<String> papers = new TreeSet<>();
    Set<Bearer> bearers = new HashSet<>();
    for (Observation observation : changed) {
      papers.add(observation.identity());
      if (observation.fingerprint() != null && Identity.isIdentified(observation.identity())) {
        bearers.add(new Bearer(observation.fingerprint(), observation.identity()));
      }
    }
    Set<Bearer> added = bearers.isEmpty() ? Set.of() : MergeKeys.add(connection, bearers);
    Map<String, Set<String>> around = MergeKeys.bearersAround(connection, papers);
    Set<String> reached = reached(papers, around, added);
    boolean hasNeighbours =
        reached.stream().anyMatch(paper -> Identity.isIdentified(paper) && !papers.contains(paper));
    papers.addAll(reached);
    if (lock(papers) || hasNeighbours) {
      // Neighbours bear other titles; and what a new lock protects may have changed before.
      around = MergeKeys.bearersAround(connection, papers);
    }
    fold(papers, around);
  }

  /// Papers that observations reach beyond their own identities: where a title has a new bearer, or
  /// something new to give, its own paper, and its owner before and after.
  private static Set<String> reached(
      Set<String> papers, Map<String, Set<String>> around, Set<Bearer> added) {
    Map<String, Set<String>> before = new HashMap<>();
    for (Bearer bearer : added) {
      before
          .computeIfAbsent(
              bearer.fingerprint(), key -> new HashSet<>(around.getOrDefault(key, Set.of())))
          .remove(bearer.identity());
    }
    Set<String> reached = new HashSet<>();
    around.forEach(
        (fingerprint, bearers) -> {
          if (before.containsKey(fingerprint) || papers.contains(fingerprint)) {
            reached.add(fingerprint);
            Identity.owner(bearers).ifPresent(reached::add);
            Identity.owner(before.getOrDefault(fingerprint, bearers)).ifPresent(reached::add);
          }
        });
    return reached;
  }

  private void fold(Set<String> papers, Map<String, Set<String>> around) throws SQLException {
    Map<String, String> owners = new HashMap<>();
    around.forEach(
        (fingerprint, bearers) -> owners.put(fingerprint, Identity.owner(bearers).orElseThrow()));
    Set<String> read = new TreeSet<>(papers);
    owners.forEach(
        (fingerprint, owner) -> {
          if (papers.contains(owner)) {
            read.add(fingerprint);
          }
        });
    Fold fold = new Fold(papers, owners);
    ObservationTable.read(connection, read, fold::add);
    PaperTable.write(connection, fold.papers());
  }

  /// Locks what is not locked yet.
  ///
  /// @return whether there was any
  private boolean lock(Set<String> keys) throws SQLException {
    Set<String> free = new TreeSet<>(keys);
    free.removeAll(locked);
    MergeKeys.lock(connection, free);
    return locked.addAll(free);
  }
}
