package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Changes;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.query.TextQuery;

class LucenePaperIndexTest {

  private static final Instant AS_OF = Instant.parse("2026-01-02T03:04:05.678Z");

  @TempDir Path directory;

  @Test
  void an_empty_directory_has_no_answers() throws IOException {
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position()).isEmpty();
      assertThat(index.writable()).isEmpty();
      assertThatThrownBy(() -> index.search(TextQuery.ofWords("word"), 1))
          .isInstanceOf(PaperIndex.Unavailable.class);
    }
  }

  @Test
  void what_was_committed_comes_back_with_its_position() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Generation writing = index.writable().orElseThrow();
      writing.apply(TestIndex.page(7, SamplePaper.of(1, "kept").present()));
      writing.caughtUp(AS_OF);
      writing.commit();
      writing.apply(TestIndex.page(8, SamplePaper.of(2, "lost").present()));
    }

    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position())
          .contains(new FeedPosition("epoch-1", new Cursor(7, 1), Cursor.START, AS_OF));
      assertThat(index.search(TextQuery.ofWords("kept lost"), 10).hits()).hasSize(1);
    }
  }

  @Test
  void a_commit_beside_the_writer_has_all_that_its_position_says() throws Exception {
    TestIndex.with(directory).close();
    for (int crash = 0; crash < 8; crash++) {
      try (LucenePaperIndex index = TestIndex.open(directory)) {
        Generation writing = index.writable().orElseThrow();
        long from = writing.position().papers().xid();
        assertThat(index.papers()).isGreaterThanOrEqualTo((int) from - 1);

        AtomicBoolean written = new AtomicBoolean();
        Thread committer =
            Thread.ofPlatform()
                .start(
                    () -> {
                      while (!written.get()) {
                        writing.commit();
                      }
                    });
        for (long xid = from + 1; xid <= from + 300; xid++) {
          writing.take(TestIndex.page(xid, SamplePaper.of(xid, "net").present(xid)));
        }
        written.set(true);
        committer.join();
        writing.take(TestIndex.page(from + 301, SamplePaper.of(from + 301, "net").present()));
        writing.show();
        // What was in the commit beyond its position was taken again, once.
        assertThat(index.papers()).isEqualTo((int) from + 300);
      }
    }
  }

  @Test
  void what_was_taken_is_seen_once_it_is_shown() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Generation writing = index.writable().orElseThrow();
      writing.take(TestIndex.page(7, SamplePaper.of(1, "net").present()));
      writing.caughtUp(AS_OF);
      assertThat(index.search(TextQuery.ofWords("net"), 10).hits()).isEmpty();
      assertThat(index.position().orElseThrow().papers().xid()).isLessThan(7);

      writing.show();
      assertThat(index.search(TextQuery.ofWords("net"), 10).hits()).hasSize(1);
      assertThat(index.position())
          .contains(new FeedPosition("epoch-1", new Cursor(7, 1), Cursor.START, AS_OF));
    }
  }

  @Test
  void of_a_paper_that_is_written_while_the_index_is_built_one_is_left() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Generation building = index.begin("epoch-2", 5);
      building.apply(TestIndex.page(4, SamplePaper.of(1, "before").present(4)));
      building.apply(TestIndex.page(5, SamplePaper.of(1, "while").present(5)));
      building.apply(TestIndex.page(5, SamplePaper.of(1, "while").present(5)));
      index.activate(building);
      assertThat(index.papers()).isEqualTo(1);
      assertThat(index.search(TextQuery.ofWords("before"), 10).hits()).isEmpty();
      assertThat(index.search(TextQuery.ofWords("while"), 10).hits()).hasSize(1);
    }
  }

  @Test
  void a_page_that_was_left_half_taken_is_taken_again_once() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Generation building = index.begin("epoch-2", 5);
      Changes page = TestIndex.page(4, SamplePaper.of(1, "net").present(4));
      List<DumpDocument> broken = Arrays.asList((DumpDocument) null);
      Changes half = new Changes(page.papers(), broken, page.papersTo(), page.dumpsTo());
      assertThatThrownBy(() -> building.take(half)).isInstanceOf(NullPointerException.class);
      building.take(page);
      index.activate(building);
      assertThat(index.papers()).isEqualTo(1);
    }
  }

  @Test
  void a_new_index_does_not_answer_before_it_is_activated() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, SamplePaper.of(1, "old").present())) {
      Generation building = index.begin("epoch-2");
      building.apply(TestIndex.page(1, SamplePaper.of(1, "new").present()));
      assertThat(index.search(TextQuery.ofWords("old"), 10).hits()).hasSize(1);
      assertThat(index.search(TextQuery.ofWords("new"), 10).hits()).isEmpty();

      index.activate(building);
      assertThat(index.search(TextQuery.ofWords("old"), 10).hits()).isEmpty();
      assertThat(index.search(TextQuery.ofWords("new"), 10).hits()).hasSize(1);
      assertThat(generations()).hasSize(1);
    }
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position().orElseThrow().epoch()).isEqualTo("epoch-2");
    }
  }

  @Test
  void an_index_that_was_never_activated_is_removed() throws IOException {
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      Generation building = index.begin("epoch-1");
      building.apply(TestIndex.page(1, SamplePaper.of(1, "half").present()));
      building.commit();
    }
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position()).isEmpty();
      assertThat(generations()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"truncate", "empty", "scribble", "delete", "delete all", "pointer"})
  void a_damaged_index_is_removed_at_start(String damage) throws IOException {
    TestIndex.with(directory, SamplePaper.of(1, "paper").present()).close();
    List<Path> files = files(generations().getFirst());

    switch (damage) {
      case "truncate" -> resize(largest(files), Files.size(largest(files)) / 2);
      case "empty" -> resize(largest(files), 0);
      case "scribble" -> Files.writeString(named(files, "segments_"), "not Lucene's");
      case "delete" -> Files.delete(largest(files));
      case "delete all" -> deleteAll(files);
      case "pointer" -> Files.writeString(directory.resolve("current"), "generation-nowhere\n");
      default -> throw new IllegalArgumentException(damage);
    }

    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position()).isEmpty();
      assertThat(generations()).isEmpty();
      index.activate(index.begin("epoch-1"));
      assertThat(index.position()).isPresent();
    }
  }

  @Test
  void an_index_of_another_layout_is_removed_at_start() throws IOException {
    TestIndex.with(directory, SamplePaper.of(1, "paper").present()).close();
    Path generation = generations().getFirst();
    try (var files = org.apache.lucene.store.FSDirectory.open(generation);
        var writer =
            new org.apache.lucene.index.IndexWriter(
                files, new org.apache.lucene.index.IndexWriterConfig())) {
      writer.setLiveCommitData(java.util.Map.of("layout", "older").entrySet());
      writer.commit();
    }

    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.position()).isEmpty();
    }
  }

  @Test
  void an_index_deleted_under_a_running_service_still_answers_and_wants_to_be_built_again()
      throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, SamplePaper.of(1, "paper").present())) {
      Generation writing = index.writable().orElseThrow();
      deleteAll(files(directory));
      Files.deleteIfExists(generations().getFirst());

      assertThatThrownBy(
              () -> {
                writing.apply(TestIndex.page(2, SamplePaper.of(2, "more").present()));
                writing.commit();
              })
          .isInstanceOf(PaperIndex.Damaged.class);
      assertThat(index.writable()).isEmpty();
      assertThat(index.search(TextQuery.ofWords("paper"), 1).hits()).hasSize(1);

      Generation building = index.begin("epoch-1");
      building.apply(TestIndex.page(2, SamplePaper.of(2, "more").present()));
      index.activate(building);
      assertThat(index.search(TextQuery.ofWords("more"), 1).hits()).hasSize(1);
    }
  }

  @Test
  void a_second_user_of_a_directory_is_told_so() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      assertThatThrownBy(() -> TestIndex.open(directory))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(directory.toString())
          .hasMessageContaining("api.index.directory");
      assertThat(index.position()).isPresent();
    }
  }

  private List<Path> generations() throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.filter(Files::isDirectory).toList();
    }
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> walk = Files.walk(directory)) {
      return walk.filter(Files::isRegularFile).toList();
    }
  }

  private static Path largest(List<Path> files) {
    return files.stream().max(Comparator.comparing(file -> file.toFile().length())).orElseThrow();
  }

  private static Path named(List<Path> files, String start) {
    return files.stream()
        .filter(file -> file.getFileName().toString().startsWith(start))
        .findFirst()
        .orElseThrow();
  }

  private static void resize(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  private static void deleteAll(List<Path> files) throws IOException {
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
