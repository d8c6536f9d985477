package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Answers;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.page.Deadline;
import org.papertide.api.index.query.Facet;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;

/// What a search answers when its time is over, told by how often it has looked at the clock.
class TimeBudgetTest {

  private record Settings(Path directory, MemorySize writeBuffer, int totalUpTo, int queryTerms)
      implements IndexSettings {}

  private static final int PAPERS = 3000;
  private static final int BETTER = 5;

  @TempDir Path directory;

  private final Layout layout = new Layout();

  @Test
  void with_time_enough_nothing_is_missing() throws IOException {
    Answers.Found found = search(everything(), () -> false);
    assertThat(found.partial()).isFalse();
    assertThat(found.total()).isEqualTo(new Answers.Total(PAPERS, true));
    assertThat(found.hits()).hasSize(10).allMatch(hit -> hit.explanation() != null);
  }

  @Test
  void without_any_time_nothing_is_found() throws IOException {
    Answers.Found found = search(everything(), new Deadline(Duration.ZERO));
    assertThat(found.partial()).isTrue();
    assertThat(found.hits()).isEmpty();
    assertThat(found.next()).isNull();
    assertThat(found.total()).isEqualTo(new Answers.Total(0, false));
  }

  @Test
  void what_was_found_in_time_is_answered() throws IOException {
    boolean some = false;
    boolean marked = false;
    for (int looks = 1; looks <= 60; looks++) {
      Answers.Found found = search(everything(), after(looks));
      if (!found.partial()) {
        assertThat(found.total()).isEqualTo(new Answers.Total(PAPERS, true));
        continue;
      }
      // Of what was counted something is shown.
      assertThat(found.hits().isEmpty()).isEqualTo(found.total().value() == 0);
      some |= !found.hits().isEmpty() && found.total().value() < PAPERS;
      assertThat(found.total().value()).isLessThanOrEqualTo(PAPERS);
      for (Answers.Hit hit : found.hits()) {
        marked |= hit.title().contains("<em>");
        assertThat(hit.title()).containsAnyOf("net &amp; no", "<em>net</em> &amp; no");
      }
    }
    assertThat(some).isTrue();
    assertThat(marked).isTrue();
  }

  @Test
  void a_page_that_was_cut_short_shows_nothing_that_the_next_one_shows() throws IOException {
    SearchRequest request = Requests.of("net best", Selection.ALL, Order.RELEVANCE);
    int cutShort = 0;
    for (int looks = 1; looks <= 60; looks++) {
      Answers.Found first = search(request, after(looks));
      // Of nothing but equal ones, some are shown, and all of them come next.
      boolean ranked = first.hits().stream().anyMatch(hit -> hit.title().contains("best"));
      if (first.partial() && first.next() != null && ranked) {
        cutShort++;
        Answers.Found second = search(Requests.page(request, first.next(), 100), () -> false);
        assertThat(second.hits())
            .extracting(hit -> hit.paper().id())
            .doesNotContainAnyElementsOf(
                first.hits().stream().map(hit -> hit.paper().id()).toList());
      }
    }
    assertThat(cutShort).isPositive();
  }

  private static QueryTimeout after(int looks) {
    AtomicInteger left = new AtomicInteger(looks);
    return () -> left.getAndDecrement() <= 0;
  }

  private static SearchRequest everything() {
    SearchRequest request = Requests.explained("net");
    return Requests.counting(request, true, 10, Facet.SOURCE);
  }

  private Answers.Found search(SearchRequest request, QueryTimeout timeout) throws IOException {
    Settings settings = new Settings(directory, new MemorySize(BigInteger.ONE), 1000, 256);
    try (Directory files = FSDirectory.open(directory)) {
      if (!DirectoryReader.indexExists(files)) {
        fill(files);
      }
      try (DirectoryReader reader = DirectoryReader.open(files)) {
        return new PaperSearch(layout, settings)
            .search(new IndexSearcher(reader), request, timeout, null);
      }
    }
  }

  private void fill(Directory files) throws IOException {
    try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(Layout.analyzer()))) {
      for (int no = 0; no < PAPERS; no++) {
        // The last ones, so that there is time to meet the others.
        String title =
            no < PAPERS - BETTER ? "net & no" : "net & no" + " best".repeat(1 + no % BETTER);
        SamplePaper paper = SamplePaper.of(no, title).on("2025-11-25", 1, "arxiv");
        writer.addDocument(layout.paper(paper.document(), paper.history()));
      }
    }
  }

  @Test
  void other_orders_are_cut_short_as_well() throws IOException {
    SearchRequest newest = Requests.of(null, Selection.ALL, Order.NEWEST);
    assertThat(search(newest, after(0)).partial()).isTrue();
    assertThat(search(newest, () -> false).partial()).isFalse();
  }
}
