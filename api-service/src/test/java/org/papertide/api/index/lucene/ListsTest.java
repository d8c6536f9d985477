package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Changes;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.index.query.TextQuery;

class ListsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-11-25");

  @TempDir Path directory;

  @Test
  void a_day_is_in_the_order_of_position_then_source_then_id() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            SamplePaper.of(1, "ten").on("2025-11-25", 10, "hf").present(),
            SamplePaper.of(2, "two").on("2025-11-25", 2, "hf").present(),
            SamplePaper.of(3, "one of another").on("2025-11-25", 1, "zz").present(),
            SamplePaper.of(4, "one").on("2025-11-25", 1, "hf").present(),
            SamplePaper.of(5, "nowhere").on("2025-11-25", null, "hf").present(),
            SamplePaper.of(6, "other day").on("2025-11-26", 1, "hf").present(),
            SamplePaper.of(7, "gone").on("2025-11-25", 1, "hf").withdrawn().present())) {
      PeriodPapers day = day(index, DAY, 10);

      assertThat(titles(day)).containsExactly("one", "one of another", "two", "ten", "nowhere");
      assertThat(day.total()).isEqualTo(new Answers.Total(5, true));
      assertThat(titles(day(index, DAY, 2))).containsExactly("one", "one of another");
      assertThat(day(index, DAY, 2).total()).isEqualTo(new Answers.Total(5, true));
      assertThat(day(index, LocalDate.parse("2025-11-2" + 4), 2).papers()).isEmpty();
    }
  }

  @Test
  void the_last_observation_of_a_day_gives_the_place() throws IOException {
    SamplePaper moved =
        SamplePaper.of(1, "moved").on("2025-11-25", 1, "hf").on("2025-11-25", 3, "hf");
    SamplePaper stayed = SamplePaper.of(2, "stayed").on("2025-11-25", 2, "hf");
    try (LucenePaperIndex index = TestIndex.with(directory, moved.present(), stayed.present())) {
      assertThat(titles(day(index, DAY, 10))).containsExactly("stayed", "moved");
    }
  }

  @Test
  void a_new_version_of_a_paper_takes_the_place_of_the_old_one() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(directory, SamplePaper.of(1, "old").on("2025-11-25", 1, "hf").present())) {
      Generation writing = index.writable().orElseThrow();
      writing.apply(
          TestIndex.page(2, SamplePaper.of(1, "new").on("2025-11-25", 2, "hf").present()));

      assertThat(titles(day(index, DAY, 10))).containsExactly("new");
      assertThat(index.search(TextQuery.ofWords("old"), 10).hits()).isEmpty();
      assertThat(index.papers()).isEqualTo(1);
    }
  }

  @Test
  void a_merged_paper_leads_to_its_target_and_a_textless_one_nowhere() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            SamplePaper.of(1, "t-aaaa", "Title", "Text.").on("2025-11-25", 1, "hf").present(),
            SamplePaper.of(2, "x:1", "Other", "Text.").present())) {
      index
          .writable()
          .orElseThrow()
          .apply(
              TestIndex.page(
                  2,
                  new Changes.Merged(2, 1, "t-aaaa", "2401.12345"),
                  new Changes.Textless(2, 2, "x:1")));

      assertThat(index.paper("t-aaaa")).isEqualTo(new Answers.Alias("2401.12345"));
      assertThat(index.paper("x:1")).isEqualTo(new Answers.Unknown());
      assertThat(index.search(TextQuery.ofWords("title other text"), 10).hits()).isEmpty();
      assertThat(day(index, DAY, 10).papers()).isEmpty();
    }
  }

  @Test
  void dumps_are_listed_newest_first_page_by_page() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      List<String> expected = new ArrayList<>();
      for (int no = 1; no <= 25; no++) {
        index
            .writable()
            .orElseThrow()
            .apply(
                TestIndex.page(
                    no,
                    dump(
                        no,
                        "2025-11-%02dT10:00:00Z".formatted(no % 3 + 1),
                        no % 2 == 0 ? "hf" : "arxiv")));
      }
      for (int day = 2; day >= 0; day--) {
        for (int no = 25; no >= 1; no--) {
          if (no % 3 == day) {
            expected.add("dump-" + no);
          }
        }
      }

      assertThat(all(index, null)).isEqualTo(expected);
      assertThat(all(index, "hf"))
          .isEqualTo(
              expected.stream().filter(id -> Integer.parseInt(id.substring(5)) % 2 == 0).toList());
      assertThat(all(index, "nobody")).isEmpty();
      assertThat(index.dump("dump-7")).isPresent();
      assertThat(index.dump("dump-26")).isEmpty();
    }
  }

  private static List<String> all(LucenePaperIndex index, @Nullable String source) {
    List<String> ids = new ArrayList<>();
    Answers.Dumps page = index.dumps(new DumpSelection(source, null, null), null, 4);
    while (true) {
      page.dumps().forEach(dump -> ids.add(dump.id()));
      if (page.next() == null) {
        return ids;
      }
      assertThat(page.dumps()).hasSize(4);
      page = index.dumps(new DumpSelection(source, null, null), page.next(), 4);
    }
  }

  private static DumpDocument dump(int no, String received, String source) {
    Instant at = Instant.parse(received);
    return new DumpDocument(
        no, "dump-" + no, source, null, new DumpDocument.Stored(0, 0, 0, 0), at, at);
  }

  private static PeriodPapers day(LucenePaperIndex index, LocalDate day, int limit) {
    return index.period(FeedPeriod.of(day), PeriodOrder.POSITION, null, limit);
  }

  private static List<String> titles(PeriodPapers day) {
    return day.papers().stream().map(placed -> placed.paper().title()).toList();
  }
}
