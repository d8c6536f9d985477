package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Answers.FacetValue;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.PaperIndex.Generation;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.Facet;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;

/// Counts of the values of all matches, and totals.
class FacetsTest {

  @TempDir Path directory;

  @Test
  void values_are_counted_over_all_matches_in_the_order_of_their_facet() throws IOException {
    PaperChange[] papers = {
      SamplePaper.of(1, "net")
          .with("publishedOn", "2024-12-31")
          .withAll("categories", "cs.LG", "cs.CL", "cs.LG")
          .with("organization", "CERN")
          .with("codeRepository", "https://github.com/a")
          .on("2025-01-01", 1, "arxiv")
          .by("A", "B")
          .present(),
      SamplePaper.of(2, "net")
          .with("publishedOn", "2025-01-01")
          .withAll("categories", "cs.LG")
          .with("linkedCodeRepository", "http://www.github.com/b")
          .on("2025-01-01", 1, "arxiv")
          .on("2025-01-02", 1, "huggingface")
          .with("authorCount", 10)
          .present(),
      SamplePaper.of(3, "net").with("publishedOn", "2025-01-31").with("authorCount", 2).present(),
      SamplePaper.of(4, "other").with("publishedOn", "2025-01-31").present(),
      SamplePaper.of(5, "net").with("publishedOn", "2025-01-31").withdrawn().present(),
    };
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      Answers.Found found = index.search(counted("net", 10, Facet.values()));
      assertThat(found.facets().keySet()).containsExactly(Facet.values());
      assertThat(texts(found, Facet.YEAR)).containsExactly("2025 2", "2024 1");
      assertThat(texts(found, Facet.MONTH)).containsExactly("2025-01 2", "2024-12 1");
      assertThat(texts(found, Facet.CATEGORY)).containsExactly("cs.LG 2", "cs.CL 1");
      assertThat(texts(found, Facet.SOURCE)).containsExactly("arxiv 2", "huggingface 1");
      assertThat(texts(found, Facet.ORGANIZATION)).containsExactly("CERN 1");
      assertThat(texts(found, Facet.CODE_HOST)).containsExactly("github.com 2");
      assertThat(texts(found, Facet.AUTHOR_COUNT)).containsExactly("2 2", "10 1");

      Answers.Found first = index.search(counted(null, 1, Facet.MONTH, Facet.SOURCE));
      assertThat(texts(first, Facet.MONTH)).containsExactly("2025-01 3");
      assertThat(texts(first, Facet.SOURCE)).containsExactly("arxiv 2");
      assertThat(index.search(counted("nothing", 1, Facet.SOURCE)).facets())
          .containsEntry(Facet.SOURCE, List.of());
    }
  }

  @Test
  void the_segments_of_an_index_are_counted_as_one() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    Map<String, Long> expected = new HashMap<>();
    try (LucenePaperIndex index = TestIndex.open(directory)) {
      Generation generation = index.begin("epoch-1");
      index.activate(generation);
      for (int page = 0; page < 8; page++) {
        PaperChange[] papers = new PaperChange[30];
        for (int at = 0; at < papers.length; at++) {
          String name = "name " + random.nextInt(40);
          expected.merge(name, 1L, Long::sum);
          int no = page * papers.length + at;
          papers[at] = SamplePaper.of(no, "net").with("organization", name).present();
        }
        generation.apply(TestIndex.page(page + 1, papers));
      }
      List<FacetValue> all =
          index.search(counted("net", 100, Facet.ORGANIZATION)).facets().get(Facet.ORGANIZATION);
      assertThat(all)
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(
              expected.entrySet().stream()
                  .map(entry -> new FacetValue(entry.getKey(), entry.getValue()))
                  .toList());
      assertThat(all.stream().map(FacetValue::count).toList())
          .isSortedAccordingTo((a, b) -> Long.compare(b, a));
      assertThat(
              index.search(counted("net", 5, Facet.ORGANIZATION)).facets().get(Facet.ORGANIZATION))
          .isEqualTo(all.subList(0, 5));
    }
  }

  @Test
  void a_total_is_exact_where_that_is_asked_for_and_where_all_are_counted() throws IOException {
    PaperChange[] papers =
        IntStream.rangeClosed(1, 1500)
            .mapToObj(no -> SamplePaper.of(no, "common " + no).present())
            .toArray(PaperChange[]::new);
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      for (String query : new String[] {"common", null}) {
        Order order = query == null ? Order.NEWEST : Order.RELEVANCE;
        SearchRequest request = Requests.of(query, Selection.ALL, order);
        assertThat(index.search(request).total()).isEqualTo(new Answers.Total(1000, false));
        assertThat(index.search(Requests.counting(request, true, 1)).total())
            .isEqualTo(new Answers.Total(1500, true));
        assertThat(index.search(Requests.counting(request, false, 1, Facet.YEAR)).total())
            .isEqualTo(new Answers.Total(1500, true));
      }
    }
  }

  private static SearchRequest counted(String query, int limit, Facet... facets) {
    Order order = query == null ? Order.NEWEST : Order.RELEVANCE;
    return Requests.counting(Requests.of(query, Selection.ALL, order), false, limit, facets);
  }

  private static List<String> texts(Answers.Found found, Facet facet) {
    return found.facets().get(facet).stream()
        .map(value -> value.value() + " " + value.count())
        .toList();
  }
}
