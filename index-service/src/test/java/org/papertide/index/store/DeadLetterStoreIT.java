package org.papertide.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.papertide.index.store.TestEvents.DAY;
import static org.papertide.index.store.TestEvents.at;
import static org.papertide.index.store.TestEvents.dump;
import static org.papertide.index.store.TestEvents.dumpId;
import static org.papertide.index.store.TestEvents.records;
import static org.papertide.index.store.TestEvents.titleOnly;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.RecordBytes;
import org.papertide.index.store.DeadLetterStore.Outcome;
import org.papertide.index.store.table.ReplayPages.Selection;

class DeadLetterStoreIT {

  private TestDatabase database;

  @BeforeEach
  void emptyTables() throws Exception {
    database = TestDatabase.empty();
  }

  @Test
  void whatWasMendedBecomesRowsAndIsGone() throws Exception {
    database.store.store(List.of(at(0, dump(1, DAY, 2, 0, 0)), at(1, titleOnly(1, 1, DAY, "A"))));
    bury(2, 1, 2, observation("B"));
    assertThat(counts(1)).isEqualTo("2|1|1");

    Outcome outcome = database.deadLetters.replay(all());

    assertThat(outcome).isEqualTo(new Outcome(1, Map.of()));
    assertThat(counts(1)).isEqualTo("2|2|0");
    assertThat(database.rows("select 1 from dead_letter")).isEmpty();
    assertThat(database.rows("select title from revision order by title"))
        .containsExactly("A", "B");
    assertThat(database.value("select next_offset from consumer_offset")).isEqualTo("3");
  }

  @Test
  void whatCannotBeReadStaysWithTheCauseOfNow() throws Exception {
    bury(0, 1, 1, "{\"broken\":");
    bury(1, 1, 2, observation("Good"));

    Outcome outcome = database.deadLetters.replay(all());

    assertThat(outcome).isEqualTo(new Outcome(1, Map.of("unreadable-event", 1)));
    assertThat(database.rows("select entry_number, cause, replays from dead_letter"))
        .containsExactly("1|unreadable-event|1");
    assertThat(database.value("select detail from dead_letter")).contains("no JSON");
    assertThat(counts(1)).isEqualTo("-|1|1");
  }

  @Test
  void whatTheDatabaseRefusesLeavesItsPageAsItWasUntilTheConstraintIsGone() throws Exception {
    bury(0, 1, 1, observation("Good"));
    bury(1, 1, 2, observation("Bad"));
    database.execute("alter table revision add constraint mended check (title <> 'Bad')");
    try {
      assertThatThrownBy(() -> database.deadLetters.replay(all()))
          .isInstanceOf(UnstorableException.class);
      assertThat(counts(1)).isEqualTo("-|0|2");
    } finally {
      database.execute("alter table revision drop constraint mended");
    }

    assertThat(database.deadLetters.replay(all())).isEqualTo(new Outcome(2, Map.of()));
    assertThat(counts(1)).isEqualTo("-|2|0");
  }

  @Test
  void anEntryThatHasComeMeanwhileIsNotCountedTwice() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 1, 0, 0))));
    bury(1, 1, 1, observation("Again"));
    database.store.store(records(2, List.of(titleOnly(1, 1, DAY, "Again"))));
    assertThat(counts(1)).isEqualTo("1|1|1");
    String stamp = database.value("select changed_xid from paper");

    assertThat(database.deadLetters.replay(all()).replayed()).isEqualTo(1);

    assertThat(counts(1)).isEqualTo("1|1|0");
    assertThat(database.value("select changed_xid from paper")).isEqualTo(stamp);
  }

  @Test
  void whatAnotherTransactionHasInHandIsSkipped() throws Exception {
    bury(0, 1, 1, observation("One"));
    bury(1, 1, 2, observation("Two"));
    try (Connection other = database.dataSource.getConnection();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from dead_letter where entry_number = 1 for update");

      assertThat(database.deadLetters.replay(all()).replayed()).isEqualTo(1);
      other.rollback();
    }

    assertThat(database.deadLetters.replay(all()).replayed()).isEqualTo(1);
    assertThat(counts(1)).isEqualTo("-|2|0");
  }

  @Test
  void replaysAtOnceBesideTheTopicCountEachEntryOnce() throws Exception {
    int letters = 200;
    database.store.store(records(0, List.of(dump(1, DAY, letters, 0, 0))));
    for (int entry = 1; entry <= letters; entry++) {
      bury(entry, 1, entry, observation("Paper " + entry));
    }
    List<Callable<Integer>> work = new ArrayList<>();
    for (int replay = 0; replay < 3; replay++) {
      work.add(this::replayInPagesOfTwenty);
    }
    work.add(
        () -> {
          // The same entries come from the topic again.
          for (int entry = 1; entry <= letters; entry += 10) {
            List<Delivery> batch = new ArrayList<>();
            for (int i = entry; i < entry + 10; i++) {
              batch.add(
                  TestEvents.at(TestEvents.TOPIC_ID, 1, i - 1, titleOnly(1, i, DAY, "Paper " + i)));
            }
            storeAfterDeadlocks(batch);
          }
          return 0;
        });
    int replayed = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      for (Future<Integer> done : threads.invokeAll(work)) {
        replayed += done.get();
      }
    }
    replayed += replayInPagesOfTwenty();

    assertThat(replayed).isEqualTo(letters);
    assertThat(counts(1)).isEqualTo(letters + "|" + letters + "|0");
    assertThat(database.value("select count(*) from observation"))
        .isEqualTo(Integer.toString(letters));
  }

  private int replayInPagesOfTwenty() throws Exception {
    Selection rest = new Selection(null, null, 0, database.deadLetters.last());
    int replayed = 0;
    List<Long> page = database.deadLetters.next(rest, 20, 1 << 20);
    while (!page.isEmpty()) {
      replayed += database.deadLetters.replay(page).replayed();
      rest = rest.from(page.getLast());
      page = database.deadLetters.next(rest, 20, 1 << 20);
    }
    return replayed;
  }

  private void storeAfterDeadlocks(List<Delivery> batch) throws Exception {
    while (true) {
      try {
        database.store.store(batch);
        return;
      } catch (StoreUnavailableException e) {
        assertThat(e.isConflict()).isTrue();
      }
    }
  }

  @Test
  void pagesAreBoundedByNumberAndBytesAndChosenByDumpAndCause() throws Exception {
    for (int entry = 0; entry < 6; entry++) {
      bury(entry, 1 + entry % 2, entry, "x".repeat(1000));
    }
    List<Long> all = all();

    assertThat(next(new Selection(null, null, 0, all.getLast()), 4, 1 << 20)).hasSize(4);
    assertThat(next(new Selection(null, null, 0, all.getLast()), 100, 1500)).hasSize(2);
    assertThat(next(new Selection(null, null, 0, all.getLast()), 100, 1)).hasSize(1);
    assertThat(next(new Selection(dumpId(1), null, 0, all.getLast()), 100, 1 << 20)).hasSize(3);
    assertThat(next(new Selection(null, "why-not", 0, all.getLast()), 100, 1 << 20)).hasSize(6);
    assertThat(next(new Selection(null, "other", 0, all.getLast()), 100, 1 << 20)).isEmpty();
    assertThat(next(new Selection(null, null, all.get(3), all.get(4)), 100, 1 << 20))
        .containsExactly(all.get(4));
  }

  private List<Long> next(Selection selection, int most, long bytes) throws Exception {
    return database.deadLetters.next(selection, most, bytes);
  }

  private List<Long> all() throws Exception {
    return next(new Selection(null, null, 0, database.deadLetters.last()), 1000, 1 << 20);
  }

  private String counts(int dump) throws Exception {
    return database.value(
        "select entries, stored_observations, dead_letters from dump where dump_id = '"
            + dumpId(dump)
            + "'");
  }

  private void bury(long offset, int dump, int entry, String value) throws Exception {
    Map<String, String> headers =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_type",
            "org.papertide.observation.v1",
            "ce_dumpid",
            dumpId(dump),
            "ce_entrynumber",
            Integer.toString(entry));
    Delivery.Partition partition = new Delivery.Partition(TestEvents.TOPIC_ID, "papers", 0);
    database.store.store(
        List.of(
            new Delivery(
                new Delivery.Position(partition, offset),
                new Delivery.Dead("why-not", "it was so", dumpId(dump), entry),
                new RecordBytes(() -> headers, null, value.getBytes(StandardCharsets.UTF_8)))));
  }

  private static String observation(String title) {
    return """
        {"source": "s", "capturedAt": "2025-03-17T00:00:00Z", "feedDay": "2025-03-17",
         "title": "%s", "abstract": "abstract of %s"}
        """
        .formatted(title, title);
  }
}
