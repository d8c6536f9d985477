package org.papertide.api.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.follow.feed.ChangeFeed;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.index.query.TextQuery;

class FollowerIT {

  private static final Instant MORNING = Instant.parse("2025-11-25T06:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.parse("2025-11-25");

  @TempDir static Path home;
  static Store store;

  @TempDir Path directory;

  @BeforeAll
  static void startStore() throws SQLException {
    store = Store.start(home);
    store.prepare();
  }

  @AfterAll
  static void stopStore() {
    store.close();
  }

  @BeforeEach
  void clear() throws SQLException {
    store.clear();
  }

  @Test
  void a_paper_comes_with_its_observations_revisions_aliases_and_fields() throws Exception {
    try (Connection writer = store.writer()) {
      writer.setAutoCommit(false);
      long early = Store.dump(writer, "early", "huggingface");
      long late = Store.dump(writer, "late", "arxiv");
      long paper = Store.paper(writer, "arxiv:2404.14619", "OpenELM");
      Store.paper(writer, "arxiv:2404.14619", "OpenELM, revised");
      Store.paper(writer, "t-abcdefghijklmnop", "OpenELM");
      Store.execute(
          writer,
          "update paper set merged_into = ?, revision = null where paper_id like 't-%'",
          paper);
      Store.observe(writer, early, 1, "t-abcdefghijklmnop", "OpenELM", MORNING, DAY, 4);
      Store.observe(
          writer,
          late,
          1,
          "arxiv:2404.14619",
          "OpenELM, revised",
          MORNING.plusSeconds(9),
          DAY.plusDays(1),
          null);
      writer.commit();
    }

    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();

      PaperDocument found = paper(following, "2404.14619");
      assertThat(found.title()).isEqualTo("OpenELM, revised");
      assertThat(found.aliases()).containsExactly("t-abcdefghijklmnop");
      assertThat(found.sources()).containsExactly("arxiv", "huggingface");
      assertThat(found.days()).containsExactly(DAY, DAY.plusDays(1));
      PaperHistory history = history(following, "2404.14619");
      assertThat(history.revisions())
          .extracting(PaperHistory.Revision::title)
          .containsExactly("OpenELM", "OpenELM, revised");
      assertThat(history.revisions().getFirst().firstCapturedAt()).isEqualTo(MORNING);
      assertThat(history.observations())
          .extracting(PaperHistory.Observation::dump)
          .containsExactly("early", "late");
      assertThat(history.observations().getFirst().position()).isEqualTo(4);
      assertThat(history.observations().getLast().position()).isNull();
      assertThat(found.fields().get("novel")).hasToString("{\"a\":[1.25]}");
      assertThat(following.index.paper("t-abcdefghijklmnop"))
          .isEqualTo(new Answers.Alias("2404.14619"));
      assertThat(following.index.papers()).isEqualTo(1);
      assertThat(following.index.dump("early"))
          .hasValueSatisfying(dump -> assertThat(dump.source()).isEqualTo("huggingface"));
    }
  }

  @Test
  void an_index_damaged_while_a_page_is_read_is_built_from_the_beginning() throws Exception {
    ChangeFeed feed = new ChangeFeed(store.reader(), Following.Bounds.USUAL, Clock.systemUTC());
    try (LucenePaperIndex index = TestIndex.open(directory);
        ChangeFeed.Session session = feed.open();
        Connection writer = store.writer()) {
      AtomicReference<Generation> before = new AtomicReference<>();
      AtomicInteger asked = new AtomicInteger();
      PaperIndex damageable =
          (PaperIndex)
              Proxy.newProxyInstance(
                  PaperIndex.class.getClassLoader(),
                  new Class<?>[] {PaperIndex.class},
                  (proxy, method, arguments) -> {
                    if (method.getName().equals("writable") && before.get() != null) {
                      boolean damaged = asked.getAndIncrement() > 0;
                      return index.writable().filter(one -> !damaged || one != before.get());
                    }
                    return method.invoke(index, arguments);
                  });
      FollowMetrics metrics =
          new FollowMetrics(damageable, new SimpleMeterRegistry(), Clock.systemUTC());
      CatchUp catchUp = new CatchUp(damageable, metrics, 3, Duration.ZERO);
      Store.paper(writer, "arxiv:2404.00001", "First");
      catchUp.step(session);
      assertThat(index.papers()).isEqualTo(1);
      before.set(index.writable().orElseThrow());

      // From the second question for it on, the index that answers is damaged.
      Store.paper(writer, "arxiv:2404.00002", "Second");
      catchUp.step(session);
      catchUp.step(session);
      catchUp.step(session);

      assertThat(index.writable().orElseThrow()).isNotSameAs(before.get());
      assertThat(index.papers()).isEqualTo(2);
    }
  }

  @Test
  void a_later_dump_of_a_day_that_has_less_takes_nothing_from_it() throws Exception {
    try (Connection writer = store.writer()) {
      long whole = Store.dump(writer, "whole", "huggingface");
      Store.paper(writer, "arxiv:2404.00001", "First");
      Store.paper(writer, "arxiv:2404.00002", "Second");
      Store.observe(writer, whole, 1, "arxiv:2404.00001", "First", MORNING, DAY, 1);
      Store.observe(writer, whole, 2, "arxiv:2404.00002", "Second", MORNING, DAY, 2);
    }
    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
      try (Connection writer = store.writer()) {
        long partial = Store.dump(writer, "partial", "huggingface");
        Store.observe(
            writer, partial, 1, "arxiv:2404.00001", "First", MORNING.plusSeconds(60), DAY, 1);
        Store.paper(writer, "arxiv:2404.00001", "First");
      }
      following.awaitCaughtUp();

      assertThat(history(following, "2404.00001").observations()).hasSize(2);
      assertThat(
              following.index.period(FeedPeriod.of(DAY), PeriodOrder.POSITION, null, 10).papers())
          .extracting(placed -> placed.paper().id())
          .containsExactly("2404.00001", "2404.00002");
      assertThat(paper(following, "2404.00002").withdrawn()).isFalse();
    }
  }

  @Test
  void a_withdrawn_paper_keeps_its_id_only_and_one_without_text_has_no_document() throws Exception {
    try (Connection writer = store.writer()) {
      Store.paper(writer, "arxiv:2401.00001", "Regretted");
      Store.execute(writer, "update paper set withdrawn = true");
      Store.execute(writer, "insert into paper (identity, withdrawn) values ('x:unseen', true)");
    }

    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();

      assertThat(paper(following, "2401.00001").withdrawn()).isTrue();
      assertThat(following.index.search(TextQuery.ofWords("regretted"), 10).hits()).isEmpty();
      assertThat(following.index.paper("x:unseen")).isEqualTo(new Answers.Unknown());
    }
  }

  @Test
  void a_dump_is_followed_from_its_first_event_to_its_announcement() throws Exception {
    try (Connection writer = store.writer();
        Following following = Following.start(directory, store.reader())) {
      Store.execute(writer, "insert into dump (dump_id, stored_observations) values ('d', 2)");
      following.awaitCaughtUp();
      assertThat(following.index.dump("d").orElseThrow().announced()).isNull();

      Store.execute(
          writer,
          """
          update dump
          set source = 'huggingface', format = 'captured-page', feed_day = '2025-11-25',
              entries = 2, bytes = 99, received_at = '2025-11-26T00:00:00Z',
              changed_xid = pg_current_xact_id()
          """);
      following.awaitCaughtUp();
      DumpDocument dump = following.index.dump("d").orElseThrow();
      assertThat(dump.announced())
          .isNotNull()
          .extracting(DumpDocument.Announced::entries)
          .isEqualTo(2);
      assertThat(dump.receivedAt()).isEqualTo("2025-11-26T00:00:00Z");
      assertThat(
              following.index.dumps(new DumpSelection("huggingface", null, null), null, 10).dumps())
          .containsExactly(dump);
    }
  }

  @Test
  void a_notification_is_answered_before_the_next_poll() throws Exception {
    Following.Settings slow =
        new Following.Settings(100, Duration.ofMinutes(10), Duration.ofHours(1));
    try (Following following = Following.start(directory, store.reader(), slow)) {
      following.awaitCaughtUp();
      try (Connection writer = store.writer()) {
        Store.paper(writer, "arxiv:2401.00002", "Noticed");
        // Again and again, since the server's own transactions may hold a change back for a moment.
        await()
            .atMost(Duration.ofSeconds(30))
            .ignoreExceptions()
            .until(
                () -> {
                  Store.announce(writer);
                  return paper(following, "2401.00002").title().equals("Noticed");
                });
      }
    }
  }

  @Test
  void a_killed_service_goes_on_from_its_last_commit_and_equals_the_store() throws Exception {
    write(1, 10, "first");
    followOnce();
    FeedPosition committed;
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      committed = index.position().orElseThrow();
    }

    Following killed = Following.start(directory, store.reader());
    write(5, 15, "second");
    killed.awaitCaughtUp();
    killed.kill();
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position()).contains(committed);
    }

    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
      assertThat(following.rebuilds()).isZero();
      assertEqualToStore(following);
    }
  }

  @Test
  void another_epoch_builds_the_index_anew() throws Exception {
    write(1, 10, "first");
    followOnce();
    store.clear();
    write(5, 8, "other");
    store.drawEpoch();

    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
      assertThat(following.rebuilds()).isEqualTo(1);
      assertThat(following.index.papers()).isEqualTo(4);
      assertThat(following.index.paper("2401.00001")).isEqualTo(new Answers.Unknown());
      assertEqualToStore(following);
    }
  }

  @Test
  void an_epoch_drawn_while_following_builds_the_index_anew() throws Exception {
    write(1, 4, "first");
    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
      store.drawEpoch();
      following.awaitCaughtUp();
      assertThat(following.rebuilds()).isEqualTo(2);
      assertEqualToStore(following);
    }
  }

  @Test
  void an_index_ahead_of_the_database_is_built_anew() throws Exception {
    write(1, 4, "first");
    followOnce();
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      Generation writing = index.writable().orElseThrow();
      writing.apply(
          new Changes(
              List.of(), List.of(), new Cursor(1_000_000_000, 1), writing.position().dumps()));
      writing.commit();
    }
    write(3, 9, "second");

    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
      assertThat(following.rebuilds()).isEqualTo(1);
      assertEqualToStore(following);
    }
  }

  @Test
  void the_role_of_the_service_cannot_write() throws SQLException {
    try (Connection reader = store.reader().getConnection()) {
      assertThatThrownBy(() -> Store.execute(reader, "update paper set withdrawn = true"))
          .hasMessageContaining("permission denied");
    }
  }

  private static void write(int from, int to, String title) throws SQLException {
    try (Connection writer = store.writer()) {
      for (int no = from; no <= to; no++) {
        Store.paper(writer, "arxiv:2401.%05d".formatted(no), title + " " + no);
      }
    }
  }

  private void followOnce() throws IOException {
    try (Following following = Following.start(directory, store.reader())) {
      following.awaitCaughtUp();
    }
  }

  private static PaperDocument paper(Following following, String id) {
    return ((Answers.Paper) following.index.paper(id)).document();
  }

  private static PaperHistory history(Following following, String id) {
    return ((Answers.Paper) following.index.paper(id)).history();
  }

  private static void assertEqualToStore(Following following) throws SQLException, IOException {
    Map<String, String> stored = Following.stored(store);
    assertThat(following.indexed(stored)).isEqualTo(stored);
    assertThat(following.index.papers()).isEqualTo(stored.size());
  }
}
