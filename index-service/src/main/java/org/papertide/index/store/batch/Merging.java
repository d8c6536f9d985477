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
/// touch one paper the second reads what the first has written; and what nobody has ever locked has
/// no row anywhere, and is not looked for.
final class Merging {

  private final Connection connection;
  private final Set<String> locked = new HashSet<>();
  private final Set<String> fresh = new HashSet<>();

  private Merging(Connection connection) {
    this.connection = connection;
  }

  /// Locks what these observations touch, before they are added.
  ///
  /// @param lookUp whether rows are looked for even where there can be none
  static Merging of(Connection connection, Collection<Observation> observations, boolean lookUp)
      throws SQLException {
    Set<String> keys = new TreeSet<>();
    for (Observation observation : observations) {
      keys.add(observation.identity());
      if (observation.fingerprint() != null) {
        keys.add(observation.fingerprint());
      }
    }
    Merging merging = new Merging(connection);
    merging.locked.addAll(keys);
    Set<String> neverLocked = MergeKeys.lock(connection, keys);
    if (!lookUp) {
      merging.fresh.addAll(neverLocked);
    }
    return merging;
  }

  /// Whether there is no row of this identity or fingerprint but what this transaction adds.
  boolean isFresh(String key) {
    return fresh.contains(key);
  }

  /// Folds and writes every paper that these observations, already added, may have changed.
  void merge(Collection<Observation> changed) throws SQLException {
    Set<String> papers = new TreeSet<>();
    Set<String> titles = new TreeSet<>();
    Set<Bearer> bearers = new HashSet<>();
    for (Observation observation : changed) {
      String identity = observation.identity();
      papers.add(identity);
      if (!Identity.isIdentified(identity)) {
        titles.add(identity);
      } else if (observation.fingerprint() != null) {
        titles.add(observation.fingerprint());
        bearers.add(new Bearer(observation.fingerprint(), identity));
      }
    }
    Map<String, String> before = MergeKeys.owners(connection, known(titles), known(papers));
    Set<Bearer> added = MergeKeys.add(connection, bearers, fresh);
    Map<String, String> owners = new HashMap<>(before);
    bearers.forEach(bearer -> add(owners, bearer));
    Set<String> reached = reached(papers, before, owners, added);
    boolean hasNeighbours =
        reached.stream().anyMatch(paper -> Identity.isIdentified(paper) && !papers.contains(paper));
    papers.addAll(reached);
    if (lock(papers) || hasNeighbours) {
      // Neighbours bear other titles; and what a new lock protects may have changed before.
      owners.putAll(MergeKeys.owners(connection, known(titles), known(papers)));
    }
    fold(papers, owners, changed);
  }

  private static void add(Map<String, String> owners, Bearer bearer) {
    owners.merge(bearer.fingerprint(), bearer.identity(), Identity::lesser);
  }

  /// Papers that observations reach beyond their own identities: where a title has a new bearer, or
  /// something new to give, its own paper, and its owner before and after.
  private static Set<String> reached(
      Set<String> papers,
      Map<String, String> before,
      Map<String, String> owners,
      Set<Bearer> added) {
    Set<String> titles = new HashSet<>();
    added.forEach(bearer -> titles.add(bearer.fingerprint()));
    Set<String> reached = new HashSet<>();
    owners.forEach(
        (title, owner) -> {
          if (titles.contains(title) || papers.contains(title)) {
            reached.add(title);
            reached.add(owner);
            reached.add(before.getOrDefault(title, owner));
          }
        });
    return reached;
  }

  private void fold(Set<String> papers, Map<String, String> owners, Collection<Observation> changed)
      throws SQLException {
    Set<String> read = new TreeSet<>(papers);
    owners.forEach(
        (title, owner) -> {
          if (papers.contains(owner)) {
            read.add(title);
          }
        });
    Fold fold = new Fold(papers, owners);
    for (Observation observation : changed) {
      if (isFresh(observation.identity())) {
        fold.add(observation);
      }
    }
    ObservationTable.read(connection, known(read), fold::add);
    PaperTable.write(connection, fold.papers(), fresh);
  }

  /// Those of which there may be rows.
  private Set<String> known(Set<String> keys) {
    Set<String> known = new TreeSet<>(keys);
    known.removeIf(this::isFresh);
    return known;
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
