package org.papertide.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.event.Event;
import org.papertide.index.event.ObservationEvent;
import org.papertide.index.event.WithdrawalEvent;
import org.papertide.index.merge.Fingerprint;
import org.papertide.index.merge.Fold;
import org.papertide.index.merge.Identity;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Paper;
import org.papertide.index.merge.Revision;

/// Whatever the order, the repetition, the batches and the number of consumers: the rows of the
/// real database are the fold of the set of events.
class ConvergenceIT {

  private static final int CONSUMERS = 3;

  /// Other seeds every time; `-Dpapertide.seed=N` repeats the one that a failure names.
  static LongStream seeds() {
    Long given = Long.getLong("papertide.seed");
    return given != null ? LongStream.of(given) : new Random().longs(60);
  }

  @ParameterizedTest(name = "-Dpapertide.seed={0}")
  @MethodSource("seeds")
  void rowsAreTheFoldOfTheSetOfEvents(long seed) throws Exception {
    Random random = new Random(seed);
    TestDatabase database = TestDatabase.empty();
    List<Event> events = events(random);

    List<Callable<Void>> consumers = new ArrayList<>();
    for (int consumer = 0; consumer < CONSUMERS; consumer++) {
      List<Event> shuffled = new ArrayList<>(events);
      Collections.shuffle(shuffled, new Random(random.nextLong()));
      // Each consumer reads a topic of its own: all of the events, or only some, the first always
      // all.
      int size = consumer == 0 ? shuffled.size() : random.nextInt(shuffled.size());
      consumers.add(
          consumer(database, new UUID(9, consumer), shuffled.subList(0, size), random.nextLong()));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(CONSUMERS)) {
      for (Future<Void> done : threads.invokeAll(consumers)) {
        done.get();
      }
    }

    assertThat(stored(database)).isEqualTo(expected(events));
    assertThat(database.rows("select sum(stored_observations + stored_withdrawals) from dump"))
        .containsExactly(Integer.toString(events.size()));
  }

  private static Callable<Void> consumer(
      TestDatabase database, UUID topic, List<Event> events, long seed) {
    return () -> {
      Random random = new Random(seed);
      int from = 0;
      while (from < events.size()) {
        int to = from + 1 + random.nextInt(events.size() - from);
        // Now and then a batch begins where the one before it did.
        int start = random.nextInt(4) == 0 ? 0 : from;
        List<Delivery> batch = new ArrayList<>();
        for (int offset = start; offset < to; offset++) {
          batch.add(TestEvents.at(topic, 0, offset, events.get(offset)));
        }
        storeAfterDeadlocks(database.store, batch);
        from = to;
      }
      return null;
    };
  }

  private static void storeAfterDeadlocks(PaperStore store, List<Delivery> batch) throws Exception {
    while (true) {
      try {
        store.store(batch);
        return;
      } catch (StoreUnavailableException e) {
        assertThat(e).hasMessageContaining("deadlock");
      }
    }
  }

  private static List<Event> events(Random random) {
    String[] ids = {"2401.00001", "2402.00002", "hep-th/9901001", null, null};
    String[] titles = {"One Title", "one-title", "Another", "???"};
    List<Event> events = new ArrayList<>();
    int dumps = 1 + random.nextInt(5);
    for (int dump = 1; dump <= dumps; dump++) {
      Instant captured = TestEvents.DAY.plusSeconds(86_400L * random.nextInt(3));
      int entries = 1 + random.nextInt(8);
      for (int entry = 1; entry <= entries; entry++) {
        String id = ids[random.nextInt(ids.length)];
        if (id != null && random.nextInt(5) == 0) {
          events.add(TestEvents.withdrawal(dump, entry, captured, id));
        } else {
          String title = titles[random.nextInt(titles.length)];
          events.add(
              TestEvents.observation(
                  dump,
                  entry,
                  captured,
                  id,
                  id == null ? 0 : random.nextInt(3),
                  title,
                  "abstract " + random.nextInt(2)));
        }
      }
    }
    return events;
  }

  private static Set<String> stored(TestDatabase database) throws Exception {
    return new TreeSet<>(
        database.rows(
            """
            select paper.identity, encode(paper.revision, 'hex'), paper.withdrawn,
              target.identity, paper.fields->>'comments', paper.fields->>'authorCount'
            from paper left join paper target on target.paper_no = paper.merged_into
            """));
  }

  private static Set<String> expected(List<Event> events) {
    List<Observation> observations = events.stream().map(ConvergenceIT::observation).toList();
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
    Set<String> rows = new TreeSet<>();
    for (Paper paper : Fold.papers(identities, observations, owners)) {
      rows.add(
          String.join(
              "|",
              paper.identity(),
              text(paper.revision()),
              paper.withdrawn() ? "t" : "f",
              text(paper.mergedInto()),
              text(paper.fields().get("comments")),
              text(paper.fields().get("authorCount"))));
    }
    return rows;
  }

  private static String text(Object value) {
    return value == null ? "-" : value.toString();
  }

  private static Observation observation(Event event) {
    return switch (event) {
      case ObservationEvent said -> {
        String fingerprint = Fingerprint.of(said.title(), said.abstractText());
        yield new Observation(
            said.dumpId(),
            said.entryNumber(),
            said.source(),
            said.arxivId() == null ? fingerprint : "arxiv:" + said.arxivId(),
            fingerprint,
            said.capturedAt(),
            said.version(),
            Revision.of(said.title(), said.abstractText()).hash(),
            said.upvotes(),
            said.comments(),
            said.fields());
      }
      case WithdrawalEvent taken ->
          new Observation(
              taken.dumpId(),
              taken.entryNumber(),
              taken.source(),
              "arxiv:" + taken.arxivId(),
              null,
              taken.capturedAt(),
              0,
              null,
              null,
              null,
              new TreeMap<>());
      default -> throw new IllegalArgumentException(event.toString());
    };
  }
}
