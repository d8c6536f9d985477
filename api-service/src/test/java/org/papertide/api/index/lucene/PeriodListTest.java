package org.papertide.api.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Changes;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperDocument.Membership;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;

class PeriodListTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-10-20");

  @TempDir Path directory;

  @Test
  void pages_of_any_period_are_the_sorted_list() throws IOException {
    long seed = System.nanoTime();
    System.out.println("PeriodListTest seed " + seed);
    Random random = new Random(seed);
    try (LucenePaperIndex index = TestIndex.with(directory)) {
      Map<Long, PaperDocument> papers = new TreeMap<>();
      for (int change = 1; change <= 40; change++) {
        // Some papers change, so that the index holds documents that are no longer there.
        SamplePaper[] page = new SamplePaper[10];
        for (int at = 0; at < page.length; at++) {
          page[at] = randomPaper(random, 25 * at + random.nextInt(25));
          papers.put(page[at].document().no(), page[at].document());
        }
        apply(index, change, page);
      }
      for (int day = 0; day < 40; day++) {
        FeedPeriod period = FeedPeriod.of(FIRST.plusDays(day));
        assertThat(all(index, period, PeriodOrder.POSITION, 3))
            .isEqualTo(expected(papers, period, PeriodOrder.POSITION));
        assertThat(all(index, period, PeriodOrder.UPVOTES, 3))
            .isEqualTo(expected(papers, period, PeriodOrder.UPVOTES));
      }
      for (int days : new int[] {1, 7, 14, 31}) {
        LocalDate start = FIRST.plusDays(random.nextInt(20));
        FeedPeriod period = new FeedPeriod(start, start.plusDays(days));
        assertThat(all(index, period, PeriodOrder.UPVOTES, 7))
            .isEqualTo(expected(papers, period, PeriodOrder.UPVOTES));
      }
      checkNeighbours(index, papers);
    }
  }

  private static void apply(LucenePaperIndex index, int change, SamplePaper... papers) {
    Changes.PaperChange[] page =
        Stream.of(papers).map(SamplePaper::present).toArray(Changes.PaperChange[]::new);
    index.writable().orElseThrow().apply(TestIndex.page(change, page));
  }

  private static SamplePaper randomPaper(Random random, int no) {
    SamplePaper paper =
        SamplePaper.of(no, "Paper").field("upvotes", IntNode.valueOf(random.nextInt(4)));
    for (int times = random.nextInt(4); times > 0; times--) {
      paper.on(
          // No paper ever stands in the feed of a weekend.
          FIRST.plusDays(random.nextInt(5) * 7 + random.nextInt(5)).toString(),
          random.nextInt(3) == 0 ? null : 1 + random.nextInt(5),
          random.nextBoolean() ? "arxiv" : "hf");
    }
    return random.nextInt(20) == 0 ? paper.withdrawn() : paper;
  }

  private static void checkNeighbours(LucenePaperIndex index, Map<Long, PaperDocument> papers) {
    List<LocalDate> days =
        papers.values().stream()
            .filter(paper -> !paper.withdrawn())
            .flatMap(paper -> paper.days().stream())
            .distinct()
            .sorted()
            .toList();
    for (int day = -2; day < 42; day++) {
      FeedPeriod period = new FeedPeriod(FIRST.plusDays(day), FIRST.plusDays(day + 1));
      PeriodPapers answer = index.period(period, PeriodOrder.UPVOTES, null, 1);
      assertThat(answer.before())
          .isEqualTo(
              days.stream()
                  .filter(other -> other.isBefore(period.first()))
                  .reduce((earlier, later) -> later)
                  .orElse(null));
      assertThat(answer.after())
          .isEqualTo(
              days.stream().filter(other -> other.isAfter(period.last())).findFirst().orElse(null));
    }
    assertThat(index.newestFeedDay(days.getLast())).contains(days.getLast());
    assertThat(index.newestFeedDay(days.getLast().minusDays(1))).contains(days.getLast());
    assertThat(index.newestFeedDay(days.getFirst().minusDays(3))).contains(days.getLast());
    LocalDate known = days.get(days.size() / 2);
    assertThat(index.newestFeedDay(known).orElseThrow())
        .isEqualTo(
            days.stream()
                .filter(day -> !day.isAfter(known.plusDays(1)))
                .reduce((first, second) -> second)
                .orElseThrow());
  }

  private static List<String> all(
      LucenePaperIndex index, FeedPeriod period, PeriodOrder order, int limit) {
    List<String> found = new ArrayList<>();
    String from = null;
    PeriodPapers page;
    do {
      page = index.period(period, order, from, limit);
      page.papers().forEach(placed -> found.add(text(placed.paper(), placed.membership())));
      from = page.next();
      assertThat(from == null || order.takes(from)).isTrue();
    } while (from != null);
    assertThat(page.total().value()).isEqualTo(found.size());
    return found;
  }

  private record Place(PaperDocument paper, Membership membership) {

    int upvotes() {
      return paper.fields().get("upvotes").intValue();
    }

    int position() {
      return membership.position() == null ? Integer.MAX_VALUE : membership.position();
    }
  }

  private static List<String> expected(
      Map<Long, PaperDocument> papers, FeedPeriod period, PeriodOrder order) {
    Comparator<Place> byPosition = Comparator.comparingInt(Place::position);
    return papers.values().stream()
        .filter(paper -> !paper.withdrawn())
        .flatMap(
            paper ->
                paper.memberships().stream()
                    .filter(membership -> period.has(membership.day()))
                    .limit(1)
                    .map(membership -> new Place(paper, membership)))
        .sorted(
            (order == PeriodOrder.POSITION
                    ? byPosition.thenComparing(place -> place.membership().source())
                    : Comparator.comparingInt(Place::upvotes)
                        .reversed()
                        .thenComparing(place -> place.membership().day())
                        .thenComparing(byPosition))
                .thenComparing(place -> place.paper().id()))
        .map(place -> text(place.paper(), place.membership()))
        .toList();
  }

  private static String text(PaperDocument paper, @Nullable Membership membership) {
    return paper.id() + " " + membership;
  }
}
