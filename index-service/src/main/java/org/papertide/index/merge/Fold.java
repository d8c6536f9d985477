package org.papertide.index.merge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// From the set of observations to papers. Nothing else goes in, least of all the papers as they
/// were before: that is why neither order nor repetition can matter.
///
/// Observations are added one by one and not kept, so a paper may have any number of them. For one
/// thread.
public final class Fold {

  private final Set<String> identities;
  private final Map<String, String> owners;
  private final Map<String, PaperDraft> drafts = new TreeMap<>();

  /// @param identities those to fold; one that has no observation gives no paper
  /// @param owners by fingerprint, for at least the fingerprints of the title-only observations
  public Fold(Set<String> identities, Map<String, String> owners) {
    this.identities = identities;
    this.owners = owners;
  }

  /// Adds one observation. In the end there must be at least all of these identities, and the
  /// title-only ones of every fingerprint that one of them owns; others change nothing.
  public void add(Observation observation) {
    String own = observation.identity();
    addTo(own, observation);
    String owner = owners.get(own);
    if (owner != null) {
      addTo(owner, observation);
    }
  }

  private void addTo(String identity, Observation observation) {
    if (identities.contains(identity)) {
      drafts.computeIfAbsent(identity, PaperDraft::new).add(observation);
    }
  }

  /// The papers, by identity.
  public List<Paper> papers() {
    return drafts.entrySet().stream()
        .map(
            draft -> {
              String owner = owners.get(draft.getKey());
              return owner == null ? draft.getValue().paper() : Paper.merged(draft.getKey(), owner);
            })
        .toList();
  }

  /// The paper of an identity.
  ///
  /// @param observations all that belong to it, in any order; not empty
  public static Paper fold(String identity, Collection<Observation> observations) {
    PaperDraft draft = new PaperDraft(identity);
    observations.forEach(draft::add);
    return draft.paper();
  }

  /// The papers of some identities; see the constructor and [#add].
  public static List<Paper> papers(
      Set<String> identities, Collection<Observation> observations, Map<String, String> owners) {
    Fold fold = new Fold(identities, owners);
    observations.forEach(fold::add);
    return fold.papers();
  }
}
