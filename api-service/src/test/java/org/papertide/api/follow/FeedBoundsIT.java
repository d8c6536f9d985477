package org.papertide.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.follow.feed.ChangeFeed;
import org.papertide.api.follow.feed.FeedPage;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperHistory;

/// What is very large in the database stays bounded in documents and pages.
class FeedBoundsIT {

  @TempDir static Path home;

  private static Store store;

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
  void a_paper_of_endless_history_keeps_the_latest_of_it_and_tells_how_much_there_was()
      throws Exception {
    try (Connection writer = store.writer()) {
      monster(writer, 3000);
    }

    Changes.Present paper =
        (Changes.Present) pages(Following.Bounds.USUAL, 10).getFirst().papers().getFirst();

    PaperHistory history = paper.history();
    assertThat(history.revisionCount()).isEqualTo(3000);
    assertThat(history.revisions()).hasSize(50);
    assertThat(history.revisions().getLast().text()).isEqualTo("text 3000");
    assertThat(history.revisions().getFirst().text()).isEqualTo("text 2951");
    assertThat(history.observationCount()).isEqualTo(3000);
    assertThat(history.observations()).hasSize(1000);
    assertThat(history.observations().getLast().upvotes()).isEqualTo(3000);
    assertThat(history.observations().getFirst().upvotes()).isEqualTo(2001);
    assertThat(paper.document().memberships()).hasSize(1000);
    assertThat(paper.document().days().getLast()).isEqualTo(LocalDate.parse("2008-03-19"));
  }

  @Test
  void texts_are_kept_up_to_a_bound_of_their_own_and_always_the_latest() throws Exception {
    try (Connection writer = store.writer()) {
      monster(writer, 20);
    }

    assertThat(revisions(Following.Bounds.of(1 << 20, 50, 45, 10, 10, 10)))
        .containsExactly("text 18", "text 19", "text 20");
    assertThat(revisions(Following.Bounds.of(1 << 20, 50, 1, 10, 10, 10)))
        .containsExactly("text 20");
  }

  private static List<String> revisions(Following.Bounds bounds) throws SQLException {
    Changes.Present paper = (Changes.Present) pages(bounds, 10).getFirst().papers().getFirst();
    return paper.history().revisions().stream().map(PaperHistory.Revision::text).toList();
  }

  @Test
  void a_page_ends_before_it_holds_too_much_but_never_without_a_paper() throws Exception {
    try (Connection writer = store.writer()) {
      long dump = Store.dump(writer, "dump", "hf");
      for (int no = 1; no <= 7; no++) {
        String id = "arxiv:2401.0000" + no;
        String title = "x".repeat(no == 4 ? 5000 : 900) + no;
        Store.paper(writer, id, title);
        Store.observe(writer, dump, no, id, title, java.time.Instant.EPOCH, LocalDate.EPOCH, no);
      }
    }

    List<Changes> pages = pages(Following.Bounds.of(10_000, 50, 1 << 20, 1000, 1000, 100), 5);

    assertThat(pages).extracting(page -> page.papers().size()).containsExactly(3, 1, 3);
  }

  /// Every page of the feed from the start.
  private static List<Changes> pages(Following.Bounds bounds, int size) throws SQLException {
    ChangeFeed feed = new ChangeFeed(store.reader(), bounds, Clock.systemUTC());
    List<Changes> pages = new ArrayList<>();
    Cursor papers = Cursor.START;
    Cursor dumps = Cursor.START;
    try (ChangeFeed.Session session = feed.open()) {
      while (true) {
        FeedPosition from = new FeedPosition("epoch", papers, dumps, null);
        Optional<FeedPage> page = session.read(size, origin -> from);
        Changes changes = page.orElseThrow().changes();
        pages.add(changes);
        papers = changes.papersTo();
        dumps = changes.dumpsTo();
        if (page.get().last()) {
          return pages;
        }
      }
    }
  }

  /// One title with so many abstracts, each seen on a day of its own.
  private static void monster(Connection writer, int texts) throws SQLException {
    long dump = Store.dump(writer, "dump", "hf");
    Store.execute(
        writer,
        """
        insert into revision
        select sha256(convert_to('text ' || n, 'UTF8')), 'Monster', 'text ' || n
        from generate_series(1, ?) as n
        """,
        texts);
    Store.execute(
        writer,
        """
        insert into observation (dump_no, entry_number, identity, fingerprint, captured_at,
                                 revision, feed_day, upvotes, fields)
        select ?, n, 't-monster', 't-monster', timestamptz '2000-01-01Z' + n * interval '1 day',
               sha256(convert_to('text ' || n, 'UTF8')), date '2000-01-01' + n, n, '{}'
        from generate_series(1, ?) as n
        """,
        dump,
        texts);
    Store.execute(
        writer,
        """
        insert into paper (identity, revision)
        values ('t-monster', sha256(convert_to('text ' || ?::int, 'UTF8')))
        """,
        texts);
  }
}
