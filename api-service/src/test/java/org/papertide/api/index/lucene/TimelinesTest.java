package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.query.TextQuery;
import org.papertide.api.index.timeline.Step;
import org.papertide.api.index.timeline.Timeline;
import org.papertide.api.index.timeline.TimelineQuestion;
import org.papertide.api.index.timeline.TimelineQuestion.Days;

class TimelinesTest {

  private static final LocalDate FIRST = LocalDate.parse("2024-11-20");

  @TempDir Path directory;

  @Test
  void counts_are_those_of_the_papers() throws IOException {
    long seed = System.nanoTime();
    System.out.println("TimelinesTest seed " + seed);
    Random random = new Random(seed);
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Map<Long, PaperDocument> papers = new TreeMap<>();
      for (int change = 1; change <= 300; change++) {
        SamplePaper paper = randomPaper(random, 1 + random.nextInt(200));
        papers.put(paper.document().no(), paper.document());
        index.writable().orElseThrow().apply(TestIndex.page(change, paper.present()));
      }
      for (Step step : Step.values()) {
        for (Days days : Days.values()) {
          Timeline timeline =
              index.timeline(question("the attention of networks", step, days, null, null, 1000));
          assertThat(timeline.steps()).isEqualTo(expected(papers, step, days));
          assertThat(timeline.undated()).isEqualTo(undated(papers, days));
          assertThat(timeline.cut() || timeline.partial()).isFalse();
        }
      }
    }
  }

  private static SamplePaper randomPaper(Random random, int no) {
    String title =
        (random.nextBoolean() ? "Attention " : "Silence ")
            + (random.nextBoolean() ? "Network" : "Tree");
    SamplePaper paper = SamplePaper.of(no, title);
    if (random.nextInt(10) > 0) {
      String day = FIRST.plusDays(random.nextInt(90)).toString();
      paper.field("publishedOn", TextNode.valueOf(random.nextInt(20) > 0 ? day : "soon"));
    }
    for (int times = random.nextInt(4); times > 0; times--) {
      paper.on(FIRST.plusDays(random.nextInt(60)).toString(), 1, "hf");
    }
    return random.nextInt(20) == 0 ? paper.withdrawn() : paper;
  }

  private static boolean matches(PaperDocument paper) {
    return paper.title().equals("Attention Network");
  }

  private static List<LocalDate> starts(PaperDocument paper, Step step, Days days) {
    List<LocalDate> all = new ArrayList<>();
    if (days == Days.FEED) {
      all.addAll(paper.days());
    } else if (paper.fields().containsKey("publishedOn")) {
      String text = paper.fields().get("publishedOn").textValue();
      all.addAll(text.equals("soon") ? List.of() : List.of(LocalDate.parse(text)));
    }
    return all.stream().map(day -> start(day, step)).distinct().toList();
  }

  private static LocalDate start(LocalDate day, Step step) {
    return switch (step) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
    };
  }

  private static LocalDate next(LocalDate start, Step step) {
    return switch (step) {
      case DAY -> start.plusDays(1);
      case WEEK -> start.plusWeeks(1);
      case MONTH -> start.plusMonths(1);
    };
  }

  private static SortedMap<LocalDate, Long> count(
      Map<Long, PaperDocument> papers, Step step, Days days, Predicate<PaperDocument> which) {
    TreeMap<LocalDate, Long> counts = new TreeMap<>();
    papers.values().stream()
        .filter(paper -> !paper.withdrawn())
        .filter(which)
        .flatMap(paper -> starts(paper, step, days).stream())
        .forEach(start -> counts.merge(start, 1L, Long::sum));
    return counts;
  }

  private static List<Timeline.Count> expected(
      Map<Long, PaperDocument> papers, Step step, Days days) {
    SortedMap<LocalDate, Long> matching = count(papers, step, days, TimelinesTest::matches);
    SortedMap<LocalDate, Long> all = count(papers, step, days, paper -> true);
    List<Timeline.Count> counts = new ArrayList<>();
    for (LocalDate at = matching.firstKey(); !at.isAfter(matching.lastKey()); at = next(at, step)) {
      counts.add(new Timeline.Count(at, matching.getOrDefault(at, 0L), all.getOrDefault(at, 0L)));
    }
    return counts;
  }

  private static long undated(Map<Long, PaperDocument> papers, Days days) {
    return papers.values().stream()
        .filter(paper -> !paper.withdrawn() && matches(paper))
        .filter(paper -> starts(paper, Step.DAY, days).isEmpty())
        .count();
  }

  @Test
  void a_range_is_kept_and_a_bound_cuts_what_was_not_asked_for() throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(
            directory,
            published(1, "2025-01-01").present(),
            published(2, "2025-01-10").present(),
            published(3, "2025-01-20").present())) {
      assertThat(starts(index, null, null, 1000)).hasSize(20);
      assertThat(starts(index, "2024-12-30", "2025-01-02", 1000))
          .containsExactly("2024-12-30=0", "2024-12-31=0", "2025-01-01=1", "2025-01-02=0");
      assertThat(starts(index, null, null, 2)).containsExactly("2025-01-19=0", "2025-01-20=1");
      assertThat(starts(index, null, "2025-01-10", 2))
          .containsExactly("2025-01-09=0", "2025-01-10=1");
      assertThat(starts(index, "2025-01-10", null, 2))
          .containsExactly("2025-01-10=1", "2025-01-11=0");
      assertThat(starts(index, "2025-02-01", null, 2)).isEmpty();
      assertThat(index.timeline(question("word", Step.DAY, Days.PUBLISHED, null, null, 2)).cut())
          .isTrue();
      assertThat(
              index.timeline(question("absent", Step.DAY, Days.PUBLISHED, null, null, 2)).steps())
          .isEmpty();
      assertThat(
              index
                  .timeline(
                      question(
                          "absent",
                          Step.DAY,
                          Days.PUBLISHED,
                          null,
                          LocalDate.parse("2025-01-02"),
                          2))
                  .steps())
          .isEmpty();
    }
  }

  @Test
  void a_timeline_says_when_the_time_did_not_suffice() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, published(1, "2025-01-01").present())) {
      Timeline timeline =
          index.timeline(
              new TimelineQuestion(
                  TextQuery.ofWords("word"),
                  Step.DAY,
                  Days.PUBLISHED,
                  null,
                  null,
                  9,
                  Duration.ZERO));

      assertThat(timeline.partial()).isTrue();
    }
  }

  private static SamplePaper published(int no, String day) {
    return SamplePaper.of(no, "A word").field("publishedOn", TextNode.valueOf(day));
  }

  private static List<String> starts(
      LucenePaperIndex index, @Nullable String from, @Nullable String to, int most) {
    return index
        .timeline(
            question(
                "word",
                Step.DAY,
                Days.PUBLISHED,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                most))
        .steps()
        .stream()
        .map(count -> count.start() + "=" + count.papers())
        .toList();
  }

  private static TimelineQuestion question(
      String words,
      Step step,
      Days days,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      int most) {
    return new TimelineQuestion(
        TextQuery.ofWords(words), step, days, from, to, most, Duration.ofSeconds(60));
  }
}
