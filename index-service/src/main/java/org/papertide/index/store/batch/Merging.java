package org.papertide.index.store.batch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  private Merging() {}

  /// The keys to lock before these observations are added.
  static Set<String> keys(Collection<Observation> observations) {
    Set<String> keys = new TreeSet<>();
    for (Observation observation : observations) {
      keys.add(observation.identity());
      if (observation.fingerprint() != null) {
        keys.add(observation.fingerprint());
      }
    }
    return keys;
  }

  /// Folds and writes every paper that these observations, already added, may have changed.
  static void merge(Connection connection, Collection<Observation> changed) throws SQLException {
    Set<String> papers = new TreeSet<>();
    Set<Bearer> bearers = new HashSet<>();
    for (Observation observation : changed) {
      papers.add(observation.identity());
      if (observation.fingerprint() != null && Identity.isIdentified(observation.identity())) {
        bearers.add(new Bearer(observation.fingerprint(), observation.identity()));
      }
    }
    Set<String> found = reached(connection, papers, bearers);
    found.removeAll(papers);
    MergeKeys.lock(connection, found);
    papers.addAll(found);
    fold(connection, papers);
  }

  /// Papers that these observations reach beyond their own identities: a title's owner before and
  /// after.
  private static Set<String> reached(Connection connection, Set<String> papers, Set<Bearer> bearers)
      throws SQLException {
    Set<Bearer> newBearers = bearers.isEmpty() ? Set.of() : MergeKeys.add(connection, bearers);
    Set<String> fingerprints =
        newBearers.stream().map(Bearer::fingerprint).collect(Collectors.toCollection(TreeSet::new));
    papers.stream().filter(paper -> !Identity.isIdentified(paper)).forEach(fingerprints::add);
    Set<String> reached = new TreeSet<>();
    if (fingerprints.isEmpty()) {
      return reached;
    }
    MergeKeys.bearersOf(connection, fingerprints)
        .forEach(
            (fingerprint, all) -> {
              Set<String> before = new HashSet<>(all);
              newBearers.stream()
                  .filter(bearer -> bearer.fingerprint().equals(fingerprint))
                  .map(Bearer::identity)
                  .forEach(before::remove);
              reached.add(fingerprint);
              Identity.owner(all).ifPresent(reached::add);
              Identity.owner(before).ifPresent(reached::add);
            });
    return reached;
  }

  private static void fold(Connection connection, Set<String> papers) throws SQLException {
    Map<String, String> owners = new HashMap<>();
    MergeKeys.bearersBeside(connection, papers)
        .forEach((fingerprint, all) -> owners.put(fingerprint, Identity.owner(all).orElseThrow()));
    Set<String> read = new TreeSet<>(papers);
    owners.forEach(
        (fingerprint, owner) -> {
          if (papers.contains(owner)) {
            read.add(fingerprint);
          }
        });
    List<Observation> observations = ObservationTable.of(connection, read);
    Set<String> titles =
        papers.stream().filter(paper -> !Identity.isIdentified(paper)).collect(Collectors.toSet());
    MergeKeys.bearersOf(connection, titles)
        .forEach((title, all) -> Identity.owner(all).ifPresent(owner -> owners.put(title, owner)));
    PaperTable.write(connection, Fold.papers(papers, observations, owners));
  }
}
