package org.papertide.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.papertide.index.store.TestEvents.DAY;
import static org.papertide.index.store.TestEvents.at;
import static org.papertide.index.store.TestEvents.dead;
import static org.papertide.index.store.TestEvents.dump;
import static org.papertide.index.store.TestEvents.observation;
import static org.papertide.index.store.TestEvents.pushedBy;
import static org.papertide.index.store.TestEvents.records;
import static org.papertide.index.store.TestEvents.rejection;
import static org.papertide.index.store.TestEvents.titleOnly;
import static org.papertide.index.store.TestEvents.withdrawal;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.event.DumpEvent;
import org.papertide.index.event.Event;
import org.papertide.index.merge.Fingerprint;
import org.papertide.index.store.batch.Stored;
import org.papertide.index.store.table.DumpTable;
import org.papertide.index.store.table.OffsetFence;

class PaperStoreIT {

  private static final String PAPERS =
      """
      select paper.identity, title, paper.withdrawn, target.identity
      from paper left join revision on revision.hash = paper.revision
      left join paper target on target.paper_no = paper.merged_into order by paper.identity
      """;

  private TestDatabase database;

  @BeforeEach
  void emptyTables() throws Exception {
    database = TestDatabase.empty();
  }

  @Test
  void aBatchBecomesRowsAndMovesTheFence() throws Exception {
    Stored stored =
        database.store.store(
            records(
                0,
                List.of(
                    dump(1, DAY, 1, 1, 1),
                    titleOnly(1, 1, DAY, "First"),
                    withdrawal(1, 2, DAY, "2401.00001"),
                    rejection(1, 3))));

    assertThat(stored).isEqualTo(new Stored(4, 0, 0, 0, Map.of()));
    assertThat(database.rows(PAPERS))
        .containsExactly("arxiv:2401.00001|-|t|-", Fingerprint.of("First", "") + "|First|f|-");
    assertThat(database.value("select next_offset from consumer_offset")).isEqualTo("4");
    assertThat(counts(1)).isEqualTo("3|1|1|1|0");
  }

  @Test
  void ofTwoProducersOfOneDumpTheFirstAnnouncedStays() throws Exception {
    DumpEvent first = dump(1, DAY, 2, 0, 0);
    DumpEvent second = pushedBy(first, "replay");
    DumpEvent earlier = pushedBy(dump(1, DAY.minusSeconds(1), 2, 0, 0), "archive");

    database.store.store(records(0, List.of(first, second)));
    assertThat(database.value("select producer from dump")).isEqualTo("nightly");
    database.store.store(records(2, List.of(second, titleOnly(1, 1, DAY, "First"))));
    assertThat(database.value("select producer from dump")).isEqualTo("nightly");
    database.store.store(records(4, List.of(earlier)));
    assertThat(database.value("select producer from dump")).isEqualTo("archive");
  }

  @Test
  void theSameRecordsAgainChangeNothing() throws Exception {
    List<Delivery> batch =
        records(0, List.of(dump(1, DAY, 1, 0, 0), titleOnly(1, 1, DAY, "First")));
    database.store.store(batch);
    String before = database.value("select changed_xid from paper");

    Stored again = database.store.store(batch);

    assertThat(again).isEqualTo(new Stored(0, 0, 2, 0, Map.of()));
    assertThat(database.value("select changed_xid from paper")).isEqualTo(before);
  }

  @Test
  void theEventsOfACompleteDumpAreSkipped() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 1, 0, 0), titleOnly(1, 1, DAY, "First"))));
    String before = database.value("select changed_xid from paper");

    Stored again =
        database.store.store(
            records(2, List.of(dump(1, DAY, 1, 0, 0), titleOnly(1, 1, DAY, "First"))));

    assertThat(again).isEqualTo(new Stored(0, 2, 0, 0, Map.of()));
    assertThat(database.value("select changed_xid from paper")).isEqualTo(before);
    assertThat(database.value("select next_offset from consumer_offset")).isEqualTo("4");
    assertThat(counts(1)).isEqualTo("1|1|0|0|0");
  }

  @Test
  void recordsThatBeginAboveTheFenceAreRefused() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 2, 0, 0))));

    Stored refused = database.store.store(records(2, List.of(titleOnly(1, 2, DAY, "Second"))));

    assertThat(refused.gaps()).containsValue(1L).hasSize(1);
    assertThat(database.rows(PAPERS)).isEmpty();
    assertThat(database.store.store(records(1, List.of(titleOnly(1, 1, DAY, "First")))).gaps())
        .isEmpty();
    assertThat(counts(1)).isEqualTo("2|1|0|0|0");
  }

  @Test
  void aTopicMadeAnewStartsAtZero() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 2, 0, 0), titleOnly(1, 1, DAY, "First"))));

    Stored stored =
        database.store.store(List.of(at(new UUID(2, 2), 0, 0, titleOnly(1, 2, DAY, "Second"))));

    assertThat(stored.stored()).isEqualTo(1);
    assertThat(counts(1)).isEqualTo("2|2|0|0|0");
  }

  @Test
  void aTitleOnlyPaperRedirectsWhenTheIdentifiedOneArrivesWhicheverIsFirst() throws Exception {
    String title = Fingerprint.of("A Title", "");
    List<String> expected =
        List.of("arxiv:2401.00001|A Title|f|-", title + "|-|f|arxiv:2401.00001");
    database.store.store(records(0, List.of(titleOnly(1, 1, DAY, "A Title"))));
    database.store.store(
        records(1, List.of(observation(2, 1, DAY, "2401.00001", 1, "A Title", "from arXiv"))));
    assertThat(database.rows(PAPERS)).containsExactlyElementsOf(expected);

    database = TestDatabase.empty();
    database.store.store(
        records(0, List.of(observation(2, 1, DAY, "2401.00001", 1, "A Title", "from arXiv"))));
    database.store.store(records(1, List.of(titleOnly(1, 1, DAY, "A Title"))));
    assertThat(database.rows(PAPERS)).containsExactlyElementsOf(expected);
  }

  @Test
  void aTitleOnlyPaperMovesToTheLeastOfThoseThatBearItsTitle() throws Exception {
    database.store.store(
        records(
            0,
            List.of(
                titleOnly(1, 1, DAY.plusSeconds(9), "A Title"),
                observation(2, 1, DAY, "2402.00001", 0, "A Title", "second"))));

    database.store.store(
        records(2, List.of(observation(3, 1, DAY, "2401.00001", 0, "A  title", "first"))));

    String title = Fingerprint.of("A Title", "");
    assertThat(database.rows("select identity, fields->>'comments' from paper order by identity"))
        .containsExactly("arxiv:2401.00001|1", "arxiv:2402.00001|2", title + "|-");
    assertThat(database.rows(PAPERS)).contains(title + "|-|f|arxiv:2401.00001");
  }

  @Test
  void ofTwoPushesOfOneDumpTheEarlierCaptureCounts() throws Exception {
    Instant later = DAY.plusSeconds(365 * 86_400L);
    database.store.store(
        records(
            0,
            List.of(
                dump(1, later, 2, 0, 0),
                titleOnly(1, 1, later, "First"),
                titleOnly(1, 2, later, "Second"))));

    database.store.store(records(3, List.of(titleOnly(1, 1, DAY, "First"), dump(1, DAY, 2, 0, 0))));
    assertThat(database.value("select late_observations from dump")).isEqualTo("1");
    assertThat(counts(1)).isEqualTo("2|2|0|0|0");
    database.store.store(records(5, List.of(titleOnly(1, 2, DAY, "Second"))));
    assertThat(database.value("select late_observations from dump")).isEqualTo("0");

    assertThat(counts(1)).isEqualTo("2|2|0|0|0");
    assertThat(database.rows("select distinct captured_at at time zone 'UTC' from observation"))
        .containsExactly("2025-03-17 00:00:00");
    database.store.store(
        records(6, List.of(dump(1, later, 2, 0, 0), titleOnly(1, 1, later, "First"))));
    assertThat(database.rows("select distinct captured_at at time zone 'UTC' from observation"))
        .containsExactly("2025-03-17 00:00:00");
  }

  @Test
  void aDumpIsCompleteThoughItsEarlierPushBrokeOffAndIsReadLast() throws Exception {
    Instant later = DAY.plusSeconds(86_400L);
    database.store.store(
        records(
            0,
            List.of(
                dump(1, later, 2, 0, 0),
                titleOnly(1, 1, later, "First"),
                titleOnly(1, 2, later, "Second"),
                dump(1, DAY, 2, 0, 0))));
    assertThat(counts(1)).isEqualTo("2|2|0|0|0");

    Stored earlier = database.store.store(records(4, List.of(titleOnly(1, 1, DAY, "First"))));

    assertThat(earlier.stored()).isEqualTo(1);
    assertThat(database.value("select late_observations from dump")).isEqualTo("1");
  }

  @Test
  void anEventWithTheEarlierCaptureIsNeverSkipped() throws Exception {
    Instant later = DAY.plusSeconds(86_400L);
    database.store.store(records(0, List.of(dump(1, DAY, 1, 0, 0))));
    database.store.store(records(1, List.of(titleOnly(1, 1, later, "First"))));

    Stored stored = database.store.store(records(2, List.of(titleOnly(1, 1, DAY, "First"))));

    assertThat(stored.skipped()).isZero();
    assertThat(database.value("select captured_at at time zone 'UTC' from observation"))
        .isEqualTo("2025-03-17 00:00:00");
  }

  @Test
  void aFenceMovesOverOffsetsWithoutRecordsAndBackWhenItsLogIsShorter() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 2, 0, 0))));
    Delivery.Partition partition = new Delivery.Partition(TestEvents.TOPIC_ID, "papers", 0);

    database.store.skipEmpty(partition, 3);
    assertThat(database.value("select next_offset, lost from consumer_offset")).isEqualTo("3|0");
    assertThat(database.store.skipLost(partition, 5)).isEqualTo(2);
    assertThat(database.value("select next_offset, lost from consumer_offset")).isEqualTo("5|2");
    database.store.lower(partition, 0);

    assertThat(database.store.fences(List.of(partition))).containsEntry(partition, 0L);
  }

  @Test
  void aBatchWaitsForNobodyWhoStoresAnotherPartition() throws Exception {
    Delivery.Partition others = new Delivery.Partition(TestEvents.TOPIC_ID, "papers", 0);
    database.store.store(records(0, List.of(dump(1, DAY, 2, 0, 0))));

    assertThatItIsStoredBeside(connection -> OffsetFence.lock(connection, Set.of(others)));
  }

  @Test
  void aBatchWaitsForNobodyWhoStoresTheSameDump() throws Exception {
    database.store.store(records(0, List.of(dump(1, DAY, 2, 0, 0))));

    assertThatItIsStoredBeside(
        connection -> DumpTable.find(connection, Map.of(TestEvents.dumpId(1), Optional.of("s"))));
  }

  private void assertThatItIsStoredBeside(Transactions.Work<?> begun) throws Exception {
    List<Delivery> batch = List.of(at(TestEvents.TOPIC_ID, 1, 0, titleOnly(1, 1, DAY, "First")));
    try (ExecutorService thread = Executors.newSingleThreadExecutor();
        Connection other = database.dataSource.getConnection()) {
      other.setAutoCommit(false);
      begun.in(other);

      assertThat(thread.submit(() -> database.store.store(batch)))
          .succeedsWithin(Duration.ofSeconds(20));
    }
  }

  @Test
  void batchesThatAnnounceEachOthersDumpsEndWithoutDeadlocks() throws Exception {
    int dumps = 40;
    for (int round = 0; round < 20; round++) {
      int first = 1 + round * dumps;
      List<List<Event>> batches = List.of(new ArrayList<>(), new ArrayList<>());
      List<Event> known = new ArrayList<>();
      for (int dump = first; dump < first + dumps; dump++) {
        known.add(titleOnly(dump, 1, DAY, "Known " + dump));
        batches.get(dump % 2).add(dump(dump, DAY, 3, 0, 0));
        batches.get(0).add(titleOnly(dump, 2, DAY, "One " + dump));
        batches.get(1).add(titleOnly(dump, 3, DAY, "Other " + dump));
      }
      UUID topic = new UUID(7, round);
      database.store.store(inPartition(topic, 2, known));
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        var one = threads.submit(() -> database.store.store(inPartition(topic, 0, batches.get(0))));
        var other =
            threads.submit(() -> database.store.store(inPartition(topic, 1, batches.get(1))));
        assertThat(one.get().stored() + other.get().stored()).isEqualTo(3 * dumps);
      }
    }
    assertThat(
            database.rows(
                "select distinct entries, stored_observations, late_observations from dump"))
        .containsExactly("3|3|0");
  }

  private static List<Delivery> inPartition(UUID topic, int partition, List<Event> events) {
    return IntStream.range(0, events.size())
        .mapToObj(offset -> at(topic, partition, offset, events.get(offset)))
        .toList();
  }

  @Test
  void aDeadLetterIsKeptAndCountedForItsDump() throws Exception {
    Stored stored =
        database.store.store(
            List.of(
                at(0, dump(1, DAY, 2, 0, 0)), dead(1, 1, 1), at(2, titleOnly(1, 2, DAY, "Good"))));

    assertThat(stored.deadLetters()).isEqualTo(1);
    assertThat(counts(1)).isEqualTo("2|1|0|0|1");
    assertThat(
            database.rows(
                "select record_offset, entry_number, cause, encode(value, 'escape'), headers->>'ce_type'"
                    + " from dead_letter"))
        .containsExactly("1|1|unreadable-event|value|test");
  }

  @Test
  void anEntryThatALaterDumpOfTheDayDoesNotHaveStaysAsItWas() throws Exception {
    database.store.store(
        records(
            0,
            List.of(
                dump(1, DAY, 2, 0, 0),
                titleOnly(1, 1, DAY, "First"),
                titleOnly(1, 2, DAY, "Second"))));
    String second =
        "select revision, fields, withdrawn, changed_xid from paper"
            + " where identity = '"
            + Fingerprint.of("Second", "")
            + "'";
    String before = database.value(second);

    database.store.store(
        records(
            3,
            List.of(
                dump(2, DAY.plusSeconds(60), 1, 0, 0),
                titleOnly(2, 1, DAY.plusSeconds(60), "First"))));

    assertThat(database.value(second)).isEqualTo(before);
    assertThat(counts(1)).isEqualTo("2|2|0|0|0");
  }

  @Test
  void whatTheDatabaseRefusesIsUnstorableAndNothingOfTheBatchIsStored() throws Exception {
    assertThatThrownBy(
            () ->
                database.store.store(
                    records(
                        0,
                        List.of(
                            titleOnly(1, 1, DAY, "Good"),
                            observation(1, 2, DAY, "2401.00001", 1, "Bad\0title", "x")))))
        .isInstanceOf(UnstorableException.class);
    assertThat(database.rows(PAPERS)).isEmpty();
  }

  @Test
  void anEntryThatWasStoredUnderAnotherIdentityStaysAndHoldsNothingUp() throws Exception {
    database.store.store(records(0, List.of(observation(1, 1, DAY, "2401.00001", 1, "Old", "x"))));

    Stored stored =
        database.store.store(
            records(
                1,
                List.of(
                    observation(1, 1, DAY, "2401.00002", 1, "New", "x"),
                    observation(1, 2, DAY, "2401.00003", 1, "Other", "x"))));

    assertThat(stored).isEqualTo(new Stored(2, 0, 0, 0, Map.of()));
    assertThat(database.rows("select identity from observation order by entry_number"))
        .containsExactly("arxiv:2401.00001", "arxiv:2401.00003");
    assertThat(database.rows(PAPERS))
        .containsExactly("arxiv:2401.00001|Old|f|-", "arxiv:2401.00003|Other|f|-");
  }

  @Test
  void anEntryThatComesAsObservationAndAsWithdrawalHoldsNothingUp() throws Exception {
    Stored stored =
        database.store.store(
            records(
                0,
                List.of(
                    withdrawal(1, 1, DAY, "2401.00001"),
                    observation(1, 1, DAY, "2401.00001", 1, "Both", "x"),
                    withdrawal(1, 2, DAY, "2401.00002"),
                    observation(1, 2, DAY.plusSeconds(1), "2401.00003", 1, "Later", "x"))));

    assertThat(stored).isEqualTo(new Stored(4, 0, 0, 0, Map.of()));
    assertThat(database.rows("select identity from observation order by entry_number"))
        .containsExactly("arxiv:2401.00001", "arxiv:2401.00002");
  }

  @Test
  void everyValueComesBackAsItWentInWhetherThePaperIsNewOrKnown() throws Exception {
    List<String> stored = new ArrayList<>();
    for (int dump = 1; dump <= 2; dump++) {
      Instant capturedAt = Instant.parse("2025-03-17T01:02:03.456789Z");
      database.store.store(
          records(
              dump - 1,
              List.of(
                  observation(
                      dump, 7, capturedAt, "2401.00001", 3, "T \u00e9 \uD83D\uDE00", "A"))));
      stored.add(
          database.value(
              """
              select entry_number, identity, fingerprint,
                observation.captured_at = '2025-03-17T01:02:03.456789Z', arxiv_version, title,
                abstract, observation.feed_day, position, upvotes, fields
              from observation join revision on hash = revision join dump using (dump_no)
              where dump_id = '%s'
              """
                  .formatted(TestEvents.dumpId(dump))));
      assertThat(
              database.value(
                  """
                  select fields, withdrawn, last_captured_at = '2025-03-17T01:02:03.456789Z'
                  from paper
                  """))
          .isEqualTo("{\"comments\": %d, \"authorCount\": 7}|f|t".formatted(dump));
    }
    String fingerprint = Fingerprint.of("T \u00e9 \uD83D\uDE00", "A");
    assertThat(stored)
        .containsOnly(
            "7|arxiv:2401.00001|"
                + fingerprint
                + "|t|3|T \u00e9 \uD83D\uDE00|A|2025-03-17|7|-|{\"authorCount\": 7}");
  }

  @Test
  void aTitleGoesToItsLeastBearerOneAfterTheOther() throws Exception {
    String owner =
        """
        select target.identity from paper join paper target
          on target.paper_no = paper.merged_into where paper.identity = '%s'
        """
            .formatted(Fingerprint.of("Same", ""));
    database.store.store(records(0, List.of(titleOnly(1, 1, DAY, "Same"))));
    List<String> owners = new ArrayList<>();
    for (int bearer : List.of(5, 7, 3, 9)) {
      String id = "2401.0000" + bearer;
      database.store.store(
          records(owners.size() + 1L, List.of(observation(2, bearer, DAY, id, 1, "Same", "x"))));
      owners.add(database.value(owner));
    }

    assertThat(owners)
        .containsExactly(
            "arxiv:2401.00005", "arxiv:2401.00005", "arxiv:2401.00003", "arxiv:2401.00003");
  }

  @Test
  void aRestoredDatabaseIsStampedAnewAndGetsAnotherEpoch() throws Exception {
    database.store.store(records(0, List.of(titleOnly(1, 1, DAY, "First"))));
    String epoch = database.value("select value from epoch");
    String stamp = database.value("select changed_xid from paper");
    database.execute("update epoch set system_identifier = 1");

    TestDatabase.reopen();

    assertThat(database.value("select value from epoch")).isNotEqualTo(epoch);
    assertThat(database.value("select changed_xid from paper")).isNotEqualTo(stamp);
  }

  private String counts(int dump) throws Exception {
    return database.value(
        "select entries, stored_observations, stored_withdrawals, stored_rejections, dead_letters"
            + " from dump where dump_id = '"
            + TestEvents.dumpId(dump)
            + "'");
  }
}
