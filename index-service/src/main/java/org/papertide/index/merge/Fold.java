package org.papertide.index.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// From the set of a paper's observations to the paper. Nothing else goes in, least of all the
/// paper as it was before: that is why neither order nor repetition can matter.
public final class Fold {

  private static final String AUTHORS = "authors";
  private static final String PUBLISHED_ON = "publishedOn";
  private static final String PUBLISHED_ON_INFERRED = "publishedOnInferred";

  private Fold() {}

  /// The paper of an identity.
  ///
  /// The text comes from the observation that is last by arXiv version and capture, so do the
  /// authors. Any other property comes from the last capture that has it: an absent one never
  /// erases a present one.
  ///
  /// @param observations all that belong to it, in any order; not empty
  public static Paper fold(String identity, Collection<Observation> observations) {
    List<Observation> words =
        observations.stream()
            .filter(word -> !word.isWithdrawal())
            .sorted(Observation.BY_CAPTURE)
            .toList();
    if (words.isEmpty()) {
      return new Paper(
          identity, null, new TreeMap<>(), isWithdrawn(observations), null, null, null);
    }
    List<Observation> versions = words.stream().sorted(Observation.BY_VERSION).toList();
    return new Paper(
        identity,
        versions.getLast().revision(),
        fields(words, versions),
        isWithdrawn(observations),
        null,
        words.getFirst().capturedAt(),
        words.getLast().capturedAt());
  }

  private static SortedMap<String, JsonNode> fields(
      List<Observation> byCapture, List<Observation> byVersion) {
    SortedMap<String, JsonNode> fields = new TreeMap<>();
    for (Observation observation : byCapture) {
      if (observation.fields().containsKey(PUBLISHED_ON)) {
        // Whether a date was inferred is said of that date, not of the one before it.
        fields.remove(PUBLISHED_ON_INFERRED);
      }
      fields.putAll(observation.fields());
      if (observation.upvotes() != null) {
        fields.put("upvotes", IntNode.valueOf(observation.upvotes()));
      }
      if (observation.comments() != null) {
        fields.put("comments", IntNode.valueOf(observation.comments()));
      }
    }
    for (Observation observation : byVersion) {
      JsonNode authors = observation.fields().get(AUTHORS);
      if (authors != null) {
        fields.put(AUTHORS, authors);
      }
    }
    return fields;
  }

  /// A paper is withdrawn while, for any source, that source's last word on it is a withdrawal.
  private static boolean isWithdrawn(Collection<Observation> observations) {
    Map<String, Observation> lastWords = new HashMap<>();
    for (Observation observation : observations) {
      lastWords.merge(
          observation.source(),
          observation,
          (a, b) -> Observation.BY_CAPTURE.compare(a, b) > 0 ? a : b);
    }
    return lastWords.values().stream().anyMatch(Observation::isWithdrawal);
  }

  /// The papers of some identities.
  ///
  /// @param identities those to fold; one that has no observation gives no paper
  /// @param observations at least all of these identities, and the title-only ones of every
  ///     fingerprint that
  ///     one of them owns
  /// @param owners by fingerprint, for at least the fingerprints of the title-only observations
  public static List<Paper> papers(
      Set<String> identities, Collection<Observation> observations, Map<String, String> owners) {
    Map<String, Set<Observation>> belonging = new HashMap<>();
    for (Observation observation : observations) {
      String own = observation.identity();
      belonging.computeIfAbsent(own, key -> new java.util.HashSet<>()).add(observation);
      String owner = owners.get(own);
      if (owner != null) {
        belonging.computeIfAbsent(owner, key -> new java.util.HashSet<>()).add(observation);
      }
    }
    return identities.stream()
        .filter(belonging::containsKey)
        .sorted()
        .map(
            identity -> {
              String owner = owners.get(identity);
              return owner == null
                  ? fold(identity, belonging.getOrDefault(identity, Set.of()))
                  : Paper.merged(identity, owner);
            })
        .toList();
  }
}
