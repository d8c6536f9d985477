package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.PaperHistory.Observation;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.TrendFormula;
import org.papertide.api.index.trend.TrendQuestion;

class TrendsTest {

  private static final Instant START = Instant.parse("2025-11-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration BUDGET = Duration.ofSeconds(60);

  @TempDir Path directory;

  @Test
  void scores_are_those_of_the_formula_at_any_instant_and_half_life() throws IOException {
    long seed = System.nanoTime();
    System.out.println("TrendsTest seed " + seed);
    Random random = new Random(seed);
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Map<Long, SamplePaper> papers = new TreeMap<>();
      for (int change = 1; change <= 200; change++) {
        long no = 1L + random.nextInt(120);
        papers.put(no, randomPaper(random, no));
        index.writable().orElseThrow().apply(TestIndex.page(change, papers.get(no).present()));
      }
      for (int time = 0; time < 20; time++) {
        Instant at = START.plusSeconds(random.nextInt(40 * 86_400));
        Duration halfLife = Duration.ofHours(1 + random.nextInt(time % 2 == 0 ? 5 : 5000));
        check(index, papers, at, halfLife);
      }
      Instant last =
          papers.values().stream()
              .flatMap(paper -> paper.history().observations().stream())
              .map(Observation::capturedAt)
              .max(Comparator.naturalOrder())
              .orElseThrow();
      assertThat(index.lastActivity().orElseThrow()).isBeforeOrEqualTo(last);
    }
  }

  private static void check(
      LucenePaperIndex index, Map<Long, SamplePaper> papers, Instant at, Duration halfLife) {
    Map<Long, Double> expected = new HashMap<>();
    papers.forEach(
        (no, paper) -> {
          double score = score(paper.history().observations(), at, halfLife);
          if (score > 0 && !paper.document().withdrawn()) {
            expected.put(no, score);
          }
        });
    List<Rank> found = new ArrayList<>();
    TrendingPapers page;
    Rank after = null;
    do {
      page = index.trending(question(at, halfLife, after, 7));
      assertThat(page.total().value()).isEqualTo(expected.size());
      assertThat(page.partial()).isFalse();
      page.papers().forEach(paper -> assertThat(paper.paper().no()).isEqualTo(paper.rank().no()));
      page.papers().forEach(paper -> found.add(paper.rank()));
      after = found.isEmpty() ? null : Rank.read(found.getLast().text()).orElseThrow();
    } while (page.more());
    assertThat(found).isSorted().hasSize(expected.size()).doesNotHaveDuplicates();
    for (Rank rank : found) {
      double score = expected.get(rank.no());
      assertThat(rank.score()).isCloseTo(score, within(score * 1e-12));
    }
  }

  private static SamplePaper randomPaper(Random random, long no) {
    SamplePaper paper = SamplePaper.of(no, "Paper");
    Instant captured = START;
    for (int left = random.nextInt(8); left > 0; left--) {
      captured = captured.plusSeconds(random.nextInt(6 * 86_400));
      LocalDate day =
          random.nextInt(4) == 0
              ? null
              : LocalDate.ofInstant(captured, ZoneOffset.UTC).minusDays(random.nextInt(4));
      paper.observed(
          new Observation(
              "dump",
              random.nextInt(5) == 0 ? null : "source-" + random.nextInt(3),
              captured,
              day,
              1,
              random.nextInt(4) == 0 ? null : random.nextInt(20),
              random.nextInt(4) == 0 ? null : random.nextInt(5),
              false));
    }
    return random.nextInt(15) == 0 ? paper.withdrawn() : paper;
  }

  /// The formula of the README, word by word.
  private static double score(List<Observation> observations, Instant at, Duration halfLife) {
    Map<@Nullable String, Double> scores = new HashMap<>();
    Map<@Nullable String, Integer> upvotes = new HashMap<>();
    Map<@Nullable String, Integer> comments = new HashMap<>();
    Set<String> days = new HashSet<>();
    for (Observation said : observations) {
      if (said.capturedAt().isAfter(at)) {
        continue;
      }
      String source = said.source();
      int moreUpvotes = raise(upvotes, source, said.upvotes());
      int moreComments = raise(comments, source, said.comments());
      boolean appeared = said.feedDay() != null && days.add(source + "/" + said.feedDay());
      Instant since = said.capturedAt();
      if (appeared) {
        Instant end = said.feedDay().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        since = end.isBefore(since) ? end : since;
      }
      double halfLives = (double) Duration.between(since, at).toSeconds() / halfLife.toSeconds();
      if (halfLives <= 20) {
        double weight = moreUpvotes + 2 * moreComments + (appeared ? 1 : 0);
        scores.merge(source, weight * Math.pow(0.5, halfLives), Double::sum);
      }
    }
    return scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
  }

  private static int raise(
      Map<@Nullable String, Integer> most, @Nullable String source, @Nullable Integer count) {
    int before = most.getOrDefault(source, 0);
    int now = Math.max(before, count == null ? 0 : count);
    most.put(source, now);
    return now - before;
  }

  @Test
  void a_repeated_capture_and_lower_counts_add_nothing() throws IOException {
    SamplePaper once = SamplePaper.of(1, "once").observed(upvotes("hf", 0, 10));
    SamplePaper often =
        SamplePaper.of(2, "often")
            .observed(upvotes("hf", 0, 10))
            .observed(upvotes("hf", 0, 10))
            .observed(upvotes("hf", 1, 4))
            .observed(upvotes("hf", 2, 10));
    try (LucenePaperIndex index = TestIndex.with(directory, once.present(), often.present())) {
      TrendingPapers found =
          index.trending(question(START.plus(DAY.multipliedBy(2)), DAY, null, 9));

      assertThat(found.papers())
          .extracting(paper -> paper.rank())
          .containsExactly(new Rank(2.5, 1), new Rank(2.5, 2));
    }
  }

  @Test
  void sources_are_not_added_and_the_highest_counts() throws IOException {
    SamplePaper paper =
        SamplePaper.of(1, "both").observed(upvotes("hf", 0, 10)).observed(upvotes("mirror", 0, 12));
    try (LucenePaperIndex index = TestIndex.with(directory, paper.present())) {
      TrendingPapers found = index.trending(question(START, DAY, null, 9));

      assertThat(found.papers().getFirst().rank()).isEqualTo(new Rank(12, 1));
      assertThat(found.papers().getFirst().sources()).hasSize(2);
    }
  }

  @Test
  void what_was_captured_later_is_not_known_yet() throws IOException {
    SamplePaper paper =
        SamplePaper.of(1, "p").observed(upvotes("hf", 1, 10)).observed(upvotes("hf", 3, 50));
    try (LucenePaperIndex index = TestIndex.with(directory, paper.present())) {
      assertThat(index.trending(question(START, DAY, null, 9)).papers()).isEmpty();
      assertThat(score(index, 1)).isEqualTo(10);
      assertThat(score(index, 2)).isEqualTo(5);
      assertThat(score(index, 3)).isEqualTo(42.5);
      assertThat(index.lastActivity()).contains(START.plus(DAY.multipliedBy(3)));
    }
  }

  @Test
  void an_old_page_that_is_captured_today_counts_from_its_day() throws IOException {
    Observation late =
        new Observation("dump", "hf", START.plus(DAY.multipliedBy(10)), day(0), 1, 7, null, false);
    SamplePaper paper = SamplePaper.of(1, "p").observed(late);
    try (LucenePaperIndex index = TestIndex.with(directory, paper.present())) {
      assertThat(score(index, 11)).isEqualTo(8 / 1024.0);
      assertThat(index.trending(question(START.plus(DAY), DAY, null, 9)).papers()).isEmpty();
    }
  }

  @Test
  void a_list_says_when_the_time_did_not_suffice() throws IOException {
    SamplePaper paper = SamplePaper.of(1, "p").observed(upvotes("hf", 0, 7));
    try (LucenePaperIndex index = TestIndex.with(directory, paper.present())) {
      TrendingPapers found =
          index.trending(new TrendQuestion(TrendFormula.of(START, DAY), null, 9, Duration.ZERO));

      assertThat(found.partial()).isTrue();
      assertThat(found.total().exact()).isFalse();
    }
  }

  @Test
  void an_index_without_counts_has_no_trend() throws IOException {
    SamplePaper silent = SamplePaper.of(1, "silent").observed(upvotes("hf", 0, 0));
    try (LucenePaperIndex index = TestIndex.with(directory, silent.present())) {
      assertThat(index.trending(question(START, DAY, null, 9)).papers()).isEmpty();
      assertThat(index.lastActivity()).isEmpty();
    }
  }

  private static double score(LucenePaperIndex index, int day) {
    return index
        .trending(question(START.plus(DAY.multipliedBy(day)), DAY, null, 1))
        .papers()
        .getFirst()
        .rank()
        .score();
  }

  private static LocalDate day(int day) {
    return LocalDate.ofInstant(START, ZoneOffset.UTC).plusDays(day);
  }

  private static Observation upvotes(String source, int day, int upvotes) {
    Instant captured = START.plus(DAY.multipliedBy(day));
    return new Observation("dump-" + day, source, captured, null, null, upvotes, null, false);
  }

  private static TrendQuestion question(
      Instant at, Duration halfLife, @Nullable Rank after, int limit) {
    return new TrendQuestion(TrendFormula.of(at, halfLife), after, limit, BUDGET);
  }
}
