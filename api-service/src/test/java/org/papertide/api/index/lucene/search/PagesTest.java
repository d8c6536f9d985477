package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SortKey;

/// Orders, and pages through them.
class PagesTest {

  private static final int PAPERS = 300;
  private static final List<Order> ORDERS = List.of(Order.values());

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "NEWEST, '2,3,1,4,5'",
    "OLDEST, '1,2,3,4,5'",
    "UPVOTES, '4,1,3,5,2'",
    "COMMENTS, '5,1,2,3,4'",
    "TRENDING, '3,2,1,4,5'"
  })
  void papers_come_in_the_order_asked_for_and_those_without_a_value_last(
      Order order, String expected) throws IOException {
    PaperChange[] papers = {
      SamplePaper.of(1, "net").on("2025-11-01", 1, "x").with("publishedOn", "2025-01-01").present(),
      SamplePaper.of(2, "net")
          .on("2025-11-02", 1, "x")
          .on("2025-11-03", 1, "x")
          .with("publishedOn", "2025-02-01")
          .with("upvotes", 1)
          .present(),
      SamplePaper.of(3, "net")
          .on("2025-11-01", 1, "x")
          .on("2025-11-02", 1, "x")
          .on("2025-11-03", 1, "x")
          .with("publishedOn", "2025-02-01")
          .present(),
      SamplePaper.of(4, "net").with("upvotes", 9).present(),
      SamplePaper.of(5, "net").with("comments", 0).present(),
    };
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      for (String query : new String[] {"net", null}) {
        Answers.Found found = index.search(Requests.of(query, Selection.ALL, order));
        assertThat(numbers(found))
            .containsExactlyElementsOf(
                List.of(expected.split(",")).stream().map(Long::valueOf).toList());
        assertThat(found.hits()).allMatch(hit -> hit.score() == null);
      }
    }
  }

  @Test
  void pages_have_every_hit_once_in_whatever_order_and_however_cut() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (LucenePaperIndex index = TestIndex.with(directory, papers(random))) {
      for (int round = 0; round < 40; round++) {
        Order order = ORDERS.get(random.nextInt(ORDERS.size()));
        boolean words = order == Order.RELEVANCE || random.nextBoolean();
        SearchRequest request = Requests.of(words ? "net deep" : null, Selection.ALL, order);
        // How much is put in order once more goes by the first page, and stays so.
        Answers.Found first =
            index.search(Requests.page(request, null, 1 + random.nextInt(PAPERS / 3)));
        List<Long> expected = new ArrayList<>(numbers(first));
        expected.addAll(numbers(index.search(Requests.page(request, first.next(), PAPERS))));
        assertThat(expected).as("seed %d", seed).hasSize(PAPERS).doesNotHaveDuplicates();

        List<Long> seen = new ArrayList<>(numbers(first));
        SortKey after = first.next();
        do {
          Answers.Found page =
              index.search(Requests.page(request, after, 1 + random.nextInt(PAPERS / 3)));
          assertThat(page.total()).isEqualTo(new Answers.Total(PAPERS, true));
          seen.addAll(numbers(page));
          after = page.next();
        } while (after != null);
        assertThat(seen).as("seed %d, %s", seed, order).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 25, 50, 100, 200})
  void a_page_may_end_where_the_best_end(int limit) throws IOException {
    Random random = new Random(1);
    try (LucenePaperIndex index = TestIndex.with(directory, papers(random))) {
      SearchRequest request = Requests.of("net deep", Selection.ALL, Order.RELEVANCE);
      List<Long> seen = new ArrayList<>();
      SortKey after = null;
      do {
        Answers.Found page = index.search(Requests.page(request, after, limit));
        seen.addAll(numbers(page));
        after = page.next();
      } while (after != null);
      assertThat(seen).hasSize(PAPERS).doesNotHaveDuplicates();
    }
  }

  @Test
  void equal_papers_are_in_the_order_of_their_numbers() throws IOException {
    PaperChange[] papers =
        IntStream.iterate(400, no -> no - 1)
            .limit(400)
            .mapToObj(no -> SamplePaper.of(no, "net").present())
            .toArray(PaperChange[]::new);
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      for (Order order : Order.values()) {
        SearchRequest request = Requests.of("net", Selection.ALL, order);
        assertThat(numbers(index.search(Requests.page(request, null, 400))))
            .isSorted()
            .hasSize(400);
      }
    }
  }

  private static PaperChange[] papers(Random random) {
    PaperChange[] papers = new PaperChange[PAPERS];
    for (int no = 0; no < PAPERS; no++) {
      String title = "net" + " deep".repeat(random.nextInt(3)) + " x".repeat(random.nextInt(5));
      SamplePaper paper = SamplePaper.of(no, title).with("upvotes", random.nextInt(5));
      if (random.nextBoolean()) {
        LocalDate day = LocalDate.parse("2025-01-01").plusDays(random.nextInt(20));
        paper.with("publishedOn", day.toString()).on(day.toString(), 1, "x");
      }
      papers[no] = paper.present();
    }
    return papers;
  }

  private static List<Long> numbers(Answers.Found found) {
    return found.hits().stream().map(hit -> hit.paper().no()).toList();
  }
}
