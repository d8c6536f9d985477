package org.papertide.api.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.ChangePage;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;

/// Whoever reads all changes and applies them has what the database has, whatever happens to the
/// index meanwhile.
class ExactCopyIT {

  private static final int STEPS = 250;
  private static final int WRITERS = 3;

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

  /// A consumer of the changes, which knows no more of the index than they tell.
  private static final class Copy {

    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, PaperDocument> papers = new HashMap<>();
    private String epoch = "";
    private Cursor at = Cursor.START;

    /// Takes a page.
    ///
    /// @return whether there is more
    boolean read(PaperIndex index, int limit, long bytes) {
      ChangePage page = index.changes(at, limit, bytes);
      if (!page.epoch().equals(epoch)) {
        epoch = page.epoch();
        at = Cursor.START;
        titles.clear();
        papers.clear();
        return true;
      }
      page.changes().forEach(this::apply);
      return page.more();
    }

    private void apply(ChangePage.Change change) {
      at = change.at();
      switch (change) {
        case ChangePage.Present present -> {
          papers.put(present.paper().id(), present.paper());
          titles.put(present.paper().id(), present.paper().title());
        }
        case ChangePage.Merged merged -> {
          papers.remove(merged.id());
          titles.put(merged.id(), "→ " + merged.target());
        }
        case ChangePage.Textless textless -> {
          papers.remove(textless.id());
          titles.remove(textless.id());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 0, 0})
  void a_consumer_of_the_changes_holds_an_exact_copy(long given) throws Exception {
    long seed = given == 0 ? System.nanoTime() : given;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Copy copy = new Copy();
    Following following = Following.start(directory.resolve("0"), store.reader());
    List<Connection> writers = new ArrayList<>();
    try {
      following.awaitCaughtUp();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(store.writer());
        writers.getLast().setAutoCommit(false);
      }
      int indexes = 0;
      for (int step = 0; step < STEPS; step++) {
        int chosen = random.nextInt(WRITERS);
        write(writers.get(chosen), chosen, step, random);
        if (following.index.position().isPresent()) {
          copy.read(following.index, 1 + random.nextInt(7), random.nextInt(4000));
        }
        switch (random.nextInt(50)) {
          case 0 -> following = restarted(following, random, directory.resolve("" + indexes));
          // A new replica, which has nothing yet.
          case 1 -> following = restarted(following, random, directory.resolve("" + ++indexes));
          case 2 -> store.drawEpoch();
          default -> {}
        }
      }
      for (Connection writer : writers) {
        writer.commit();
      }
      following.awaitCaughtUp();
      while (copy.read(following.index, 1 + random.nextInt(7), random.nextInt(4000))) {
        // Until there is no more.
      }

      Map<String, String> stored = Following.stored(store);
      stored.values().removeIf(String::isEmpty);
      assertThat(copy.titles).as("seed %d", seed).isNotEmpty().isEqualTo(stored);
      PaperIndex index = following.index;
      copy.papers.forEach(
          (id, paper) ->
              assertThat(((Answers.Paper) index.paper(id)).document())
                  .as("seed %d", seed)
                  .isEqualTo(paper));
    } finally {
      for (Connection writer : writers) {
        writer.close();
      }
      following.close();
    }
  }

  private static Following restarted(Following before, Random random, Path directory)
      throws IOException {
    if (random.nextBoolean()) {
      before.kill();
    } else {
      before.close();
    }
    return Following.start(directory, store.reader());
  }

  /// Does what index-service may do. Every writer has papers of its own: it must not wait for
  /// another's lock here.
  private static void write(Connection writer, int chosen, int step, Random random)
      throws SQLException {
    String identified = "arxiv:24%02d.%05d".formatted(chosen + 1, random.nextInt(8));
    String titled = "t-%d%015d".formatted(chosen, random.nextInt(4));
    switch (random.nextInt(12)) {
      case 0, 1 -> writer.commit();
      case 2 -> writer.rollback();
      case 3, 4 -> Store.paper(writer, titled, "Title " + step);
      case 5 -> change(writer, "withdrawn = not withdrawn", identified);
      case 6 -> change(writer, "revision = null, withdrawn = true", identified);
      case 7 ->
          Store.execute(
              writer,
              "insert into paper (identity, withdrawn) values (?, true) on conflict do nothing",
              identified);
      case 8, 9 -> merge(writer, titled, identified, "Title " + step);
      default -> Store.paper(writer, identified, "Title " + step);
    }
  }

  private static void merge(Connection writer, String titled, String identified, String title)
      throws SQLException {
    long target = Store.paper(writer, identified, title);
    change(writer, "revision = null, merged_into = " + target, titled);
  }

  private static void change(Connection writer, String set, String identity) throws SQLException {
    Store.execute(
        writer,
        "update paper set " + set + ", changed_xid = pg_current_xact_id() where identity = ?",
        identity);
  }
}
