package org.papertide.api.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.query.TextQuery;
import org.papertide.local.server.postgres.LocalPostgres;
import org.postgresql.ds.PGSimpleDataSource;

/// The database is absent, not prepared, stopped, crashed.
class OutageIT {

  @TempDir Path home;
  @TempDir Path directory;

  @Test
  void a_database_that_comes_late_and_is_prepared_late_is_followed_from_then_on() throws Exception {
    try (Store store = Store.start(home)) {
      store.postgres().stop();
      try (Following following = Following.start(directory, store.reader())) {
        await().until(() -> following.failures() > 1);
        assertThat(following.index.position()).isEmpty();

        store.postgres().restart();
        double failures = following.failures();
        store.migrate();
        assertThat(following.index.position()).isEmpty();

        write(store, "Late");
        store.drawEpoch();
        following.awaitCaughtUp();
        assertEqualToStore(store, following);
        assertThat(following.failures()).isGreaterThanOrEqualTo(failures);
      }
    }
  }

  @Test
  void an_existing_index_answers_without_its_database_at_start() throws Exception {
    FeedPosition position;
    try (Store store = Store.start(home)) {
      store.prepare();
      write(store, "Kept");
      try (Following following = Following.start(directory, store.reader())) {
        following.awaitCaughtUp();
      }
    }
    PGSimpleDataSource nowhere = new PGSimpleDataSource();
    nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/papertide");

    try (Following following = Following.start(directory, nowhere)) {
      position = following.index.position().orElseThrow();
      assertThat(position.dataAsOf()).isPresent();
      assertThat(following.index.search(TextQuery.ofWords("kept"), 10).hits()).hasSize(1);
      await().until(() -> following.failures() > 1);
      assertThat(following.index.search(TextQuery.ofWords("kept"), 10).hits()).hasSize(1);
      assertThat(following.index.position()).contains(position);
    }
  }

  @Test
  void a_crash_of_the_database_is_survived_and_reads_go_on() throws Exception {
    try (Store store = Store.start(home)) {
      store.prepare();
      write(store, "Before");
      try (Following following =
          Following.start(directory, store.reader(), Duration.ofMillis(100))) {
        following.awaitCaughtUp();

        store.postgres().crash();
        await().until(() -> following.failures() > 1);
        assertThat(following.index.search(TextQuery.ofWords("before"), 10).hits()).hasSize(1);

        store.postgres().restart();
        write(store, "After");
        following.awaitCaughtUp();
        assertEqualToStore(store, following);
        assertThat(following.rebuilds()).isEqualTo(1);
      }
    }
  }

  @Test
  void connections_that_are_cut_are_made_again() throws Exception {
    try (Store store = Store.start(home)) {
      store.prepare();
      try (Following following = Following.start(directory, store.reader())) {
        following.awaitCaughtUp();
        try (Connection administrator = store.postgres().connect()) {
          Store.number(
              administrator,
              "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = ?",
              LocalPostgres.API_ROLE);
        }
        write(store, "Cut");
        following.awaitCaughtUp();
        assertThat(following.failures()).isPositive();
        assertEqualToStore(store, following);
      }
    }
  }

  private static void write(Store store, String title) throws SQLException {
    try (Connection writer = store.writer()) {
      Store.paper(writer, "x:" + title, title);
    }
  }

  private static void assertEqualToStore(Store store, Following following) throws SQLException {
    Map<String, String> stored = Following.stored(store);
    assertThat(following.indexed(stored)).isEqualTo(stored);
    assertThat(following.index.papers()).isEqualTo(stored.size());
  }
}
