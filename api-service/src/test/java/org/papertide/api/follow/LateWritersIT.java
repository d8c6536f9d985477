package org.papertide.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.FeedPosition;

/// Transactions that commit in another order than they began in.
class LateWritersIT {

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
  void a_writer_that_began_first_and_commits_last_is_not_missed() throws Exception {
    try (Following following = Following.start(directory, store.reader());
        Connection first = store.writer();
        Connection second = store.writer()) {
      following.awaitCaughtUp();
      first.setAutoCommit(false);
      Store.paper(first, "arxiv:2401.00001", "Late");
      Store.paper(second, "arxiv:2401.00002", "Early");
      FeedPosition before = following.index.position().orElseThrow();

      // The second is held back, and nobody claims to know everything, while the first is open.
      Awaitility.await()
          .until(() -> following.metrics.get(FollowMetrics.HELD_BACK).gauge().value() > 0);
      assertThat(following.index.paper("2401.00002")).isEqualTo(new Answers.Unknown());
      assertThat(following.index.position().orElseThrow().papers()).isEqualTo(before.papers());

      first.commit();
      following.awaitCaughtUp();
      assertThat(following.index.paper("2401.00001")).isInstanceOf(Answers.Paper.class);
      assertThat(following.index.paper("2401.00002")).isInstanceOf(Answers.Paper.class);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0, 0, 0, 0, 0})
  void writers_in_any_order_give_an_index_equal_to_the_store(long given) throws Exception {
    long seed = given == 0 ? System.nanoTime() : given;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (Following following = Following.start(directory, store.reader())) {
      List<Connection> writers = new ArrayList<>();
      for (int writer = 0; writer < 4; writer++) {
        writers.add(store.writer());
        writers.getLast().setAutoCommit(false);
      }
      for (int step = 0; step < 200; step++) {
        int chosen = random.nextInt(writers.size());
        Connection writer = writers.get(chosen);
        switch (random.nextInt(6)) {
          case 0 -> writer.commit();
          case 1 -> writer.rollback();
          // Every writer has identities of its own: it must not wait for another's lock here.
          default -> Store.paper(writer, identity(chosen, random), "Title " + step);
        }
      }
      for (Connection writer : writers) {
        writer.commit();
        writer.close();
      }
      following.awaitCaughtUp();

      Map<String, String> stored = Following.stored(store);
      assertThat(stored).as("seed %d", seed).isNotEmpty();
      assertThat(following.indexed(stored)).as("seed %d", seed).isEqualTo(stored);
      assertThat(following.index.papers()).as("seed %d", seed).isEqualTo(stored.size());
    }
  }

  private static String identity(int writer, Random random) {
    return "arxiv:24%02d.%05d".formatted(writer + 1, random.nextInt(10));
  }
}
