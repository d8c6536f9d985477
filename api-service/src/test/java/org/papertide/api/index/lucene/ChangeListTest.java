package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Answers;
import org.papertide.api.index.ChangePage;
import org.papertide.api.index.Changes;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.SamplePaper;

class ChangeListTest {

  private static final long MUCH = 1 << 20;

  @TempDir Path directory;

  @Test
  void changes_are_in_the_order_of_transaction_and_number() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            SamplePaper.of(3, "c").present(300),
            SamplePaper.of(1, "d").present(Long.MAX_VALUE),
            SamplePaper.of(9, "a").present(20),
            SamplePaper.of(10, "b").present(20))) {
      assertThat(names(index.changes(Cursor.START, 10, MUCH))).containsExactly("a", "b", "c", "d");
      assertThat(names(index.changes(new Cursor(20, 9), 10, MUCH))).containsExactly("b", "c", "d");
      assertThat(names(index.changes(new Cursor(20, 11), 10, MUCH))).containsExactly("c", "d");
      assertThat(index.changes(new Cursor(Long.MAX_VALUE, Long.MAX_VALUE), 10, MUCH))
          .isEqualTo(new ChangePage("epoch-1", List.of(), false));
    }
  }

  @Test
  void pages_end_at_the_limit_and_where_they_grow_heavy_and_go_on_from_there() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            SamplePaper.of(1, "x:1", "light", "x").present(),
            SamplePaper.of(2, "x:2", "heavy", "x".repeat(5000)).present(),
            SamplePaper.of(3, "x:3", "light too", "x").present())) {
      assertThat(pages(index, 2, MUCH))
          .containsExactly(List.of("light", "heavy"), List.of("light too"));
      assertThat(pages(index, 10, 4000))
          .containsExactly(List.of("light"), List.of("heavy"), List.of("light too"));
    }
  }

  private static List<List<String>> pages(LucenePaperIndex index, int limit, long bytes) {
    List<List<String>> pages = new ArrayList<>();
    ChangePage page = index.changes(Cursor.START, limit, bytes);
    pages.add(names(page));
    while (page.more()) {
      page = index.changes(page.changes().getLast().at(), limit, bytes);
      pages.add(names(page));
    }
    return pages;
  }

  @Test
  void of_each_paper_there_is_its_last_change_only() throws IOException {
    SamplePaper counted = SamplePaper.of(4, "x:4", "old", "").on("2025-11-25", 1, "hf");
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            SamplePaper.of(1, "t-a", "One", "").present(),
            SamplePaper.of(2, "x:2", "Two", "").present(),
            SamplePaper.of(3, "x:3", "Three", "").present(),
            counted.present())) {
      index
          .writable()
          .orElseThrow()
          .apply(
              TestIndex.page(
                  5,
                  new Changes.Merged(5, 1, "t-a", "x:2"),
                  SamplePaper.of(2, "x:2", "Two", "").withdrawn().present(5),
                  new Changes.Textless(5, 3, "x:3"),
                  counted.on("2025-11-26", 1, "hf").present(5)));

      assertThat(index.changes(Cursor.START, 10, MUCH).changes())
          .containsExactly(
              new ChangePage.Merged(new Cursor(5, 1), "t-a", "x:2"),
              new ChangePage.Present(
                  new Cursor(5, 2),
                  SamplePaper.of(2, "x:2", "Two", "").withdrawn().document(),
                  1,
                  0),
              new ChangePage.Textless(new Cursor(5, 3), "x:3"),
              new ChangePage.Present(new Cursor(5, 4), counted.document(), 1, 2));
      assertThat(index.paper("x:3")).isEqualTo(new Answers.Unknown());
    }
  }

  @Test
  void whoever_listens_is_told_of_what_readers_see() throws IOException {
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      AtomicInteger told = new AtomicInteger();
      index.onChange(
          () ->
              told.set(
                  index.position().isEmpty()
                      ? 0
                      : index.changes(Cursor.START, 10, MUCH).changes().size()));
      Generation generation = index.begin("epoch-1");
      generation.apply(TestIndex.page(1, SamplePaper.of(1, "one").present()));
      assertThat(told).hasValue(0);

      index.activate(generation);
      assertThat(told).hasValue(1);

      generation.apply(TestIndex.page(2, SamplePaper.of(2, "two").present(2)));
      assertThat(told).hasValue(2);
    }
  }

  @Test
  void what_a_crash_left_of_a_page_is_told_when_all_of_the_page_is_there() throws IOException {
    PaperChange third = SamplePaper.of(3, "third").present(20);
    try (LucenePaperIndex index =
        TestIndex.with(directory, SamplePaper.of(1, "first").present(10))) {
      Generation writing = index.writable().orElseThrow();
      // As a commit in the middle of it has it: papers, and the position before them.
      Changes some = TestIndex.page(20, third);
      writing.take(
          new Changes(some.papers(), some.dumps(), writing.position().papers(), Cursor.START));
      writing.commit();
    }
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      assertThat(index.papers()).isEqualTo(2);
      assertThat(names(index.changes(Cursor.START, 10, MUCH))).containsExactly("first");

      PaperChange second = SamplePaper.of(2, "second").present(20);
      index.writable().orElseThrow().apply(TestIndex.page(20, second, third));
      assertThat(names(index.changes(new Cursor(10, 1), 10, MUCH)))
          .containsExactly("second", "third");
    }
  }

  private static List<String> names(ChangePage page) {
    return page.changes().stream()
        .map(change -> ((ChangePage.Present) change).paper().title())
        .toList();
  }
}
