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
import org.papertide.index.store.table.BearerTable;
import org.papertide.index.store.table.BearerTable.Bearer;
import org.papertide.index.store.table.ObservationReader;
import org.papertide.index.store.table.PaperTable;

/// Finds every paper that new observations change, and folds it again.
///
/// Whoever adds an observation holds the locks of its identity and its fingerprint, and of every
/// paper that it reaches through them, before it reads what to fold. So of two transactions that
/// touch one paper the second reads what the first has written.
final class Merging {

  private final Connection connection;
  private final MergeLocks locks;

  Merging(Connection connection, MergeLocks locks) {
    this.connection = connection;
    this.locks = locks;
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
    Map<String, String> before =
        BearerTable.owners(connection, locks.known(titles), locks.known(papers));
    Set<Bearer> added = BearerTable.add(connection, bearers, locks.fresh());
    Map<String, String> owners = new HashMap<>(before);
    bearers.forEach(bearer -> add(owners, bearer));
    Set<String> reached = reached(papers, before, owners, added);
    boolean hasNeighbours =
        reached.stream().anyMatch(paper -> Identity.isIdentified(paper) && !papers.contains(paper));
    papers.addAll(reached);
    if (locks.add(papers) || hasNeighbours) {
      // Neighbours bear other titles; and what a new lock protects may have changed before.
      owners.putAll(BearerTable.owners(connection, locks.known(titles), locks.known(papers)));
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
      if (locks.isFresh(observation.identity())) {
        fold.add(observation);
      }
    }
    ObservationReader.read(connection, locks.known(read), fold::add);
    PaperTable.write(connection, fold.papers(), locks.fresh());
  }
}
