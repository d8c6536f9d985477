package org.papertide.index.merge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Papers are a function of the set of observations: with few ids, few titles and few capture
/// times, so that they meet.
class FoldPropertyTest {

  @Property(tries = 500)
  void anyOrderAndRepetitionGivesTheSamePapers(
      @ForAll("observations") List<Observation> observations, @ForAll long seed) {
    List<Observation> other = new ArrayList<>(observations);
    Random random = new Random(seed);
    for (Observation observation : observations) {
      if (random.nextInt(3) == 0) {
        other.add(observation);
      }
    }
    Collections.shuffle(other, random);

    assertThat(papers(other)).isEqualTo(papers(observations));
  }

  @Property(tries = 500)
  void anySplitIsFoldedToTheSamePapersOnceEverythingIsThere(
      @ForAll("observations") List<Observation> observations, @ForAll long seed) {
    // What is stored between two folds is only the set: a fold after each part leaves no trace in
    // the next.
    Random random = new Random(seed);
    List<Observation> stored = new ArrayList<>();
    Map<String, Paper> written = new HashMap<>();
    List<Observation> coming = new ArrayList<>(observations);
    Collections.shuffle(coming, random);
    while (!coming.isEmpty()) {
      int size = 1 + random.nextInt(coming.size());
      stored.addAll(coming.subList(0, size));
      coming.subList(0, size).clear();
      papers(stored).forEach(paper -> written.put(paper.identity(), paper));
    }

    assertThat(Set.copyOf(written.values())).isEqualTo(Set.copyOf(papers(observations)));
  }

  @Property(tries = 500)
  void everyObservationBelongsToExactlyOnePaper(
      @ForAll("observations") List<Observation> observations) {
    List<Paper> papers = papers(observations);

    for (Observation observation : observations) {
      Paper own =
          papers.stream()
              .filter(p -> p.identity().equals(observation.identity()))
              .findAny()
              .orElseThrow();
      if (own.mergedInto() != null) {
        assertThat(Identity.isIdentified(own.identity())).isFalse();
        assertThat(papers)
            .filteredOn(paper -> paper.identity().equals(own.mergedInto()))
            .singleElement()
            .matches(target -> target.mergedInto() == null);
      }
    }
  }

  private static List<Paper> papers(List<Observation> observations) {
    Set<String> identities = new TreeSet<>();
    Map<String, Set<String>> bearers = new HashMap<>();
    for (Observation observation : observations) {
      identities.add(observation.identity());
      if (observation.fingerprint() != null && Identity.isIdentified(observation.identity())) {
        bearers
            .computeIfAbsent(observation.fingerprint(), key -> new HashSet<>())
            .add(observation.identity());
      }
    }
    Map<String, String> owners = new HashMap<>();
    bearers.forEach(
        (title, all) -> owners.put(title, all.stream().reduce(Identity::lesser).orElseThrow()));
    return Fold.papers(identities, observations, owners);
  }

  @Provide
  Arbitrary<List<Observation>> observations() {
    Arbitrary<Observation> one =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(1, 12),
                Arbitraries.of("arxiv:1", "arxiv:2", "a:1", "z:1", ""),
                Arbitraries.of("t-1", "t-2"),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(0, 9))
            .as(FoldPropertyTest::observation);
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(20)
        .map(
            list -> {
              Map<String, Observation> byKey = new TreeMap<>();
              list.forEach(o -> byKey.putIfAbsent(o.dumpId() + "/" + o.entryNumber(), o));
              return List.copyOf(byKey.values());
            });
  }

  private static Observation observation(
      int dump, int entry, String id, String title, int day, int version, int kind) {
    boolean withdrawal = kind == 0 && !id.isEmpty();
    SortedMap<String, JsonNode> fields = new TreeMap<>();
    if (kind > 5) {
      fields.put("authorCount", IntNode.valueOf(kind));
    }
    return new Observation(
        "dump" + dump,
        entry,
        dump % 2 == 0 ? "a" : "z",
        id.isEmpty() ? title : id,
        withdrawal ? null : title,
        Instant.parse("2025-01-01T00:00:00Z").plusSeconds(86_400L * day),
        id.startsWith("arxiv") && !withdrawal ? version : 0,
        withdrawal ? null : "revision-of-" + title + "-" + kind,
        withdrawal || kind % 2 == 0 ? null : kind,
        null,
        fields);
  }
}
