package org.papertide.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;

/// What a search answers without any time, and with enough.
class SearchResourceTest {

  private record Settings(
      int queryLength,
      int defaultLimit,
      int maxLimit,
      int facetLimit,
      int maxFacetLimit,
      Duration timeBudget)
      implements SearchSettings {}

  @TempDir Path directory;

  @Test
  void an_answer_that_is_cut_short_says_so() throws IOException {
    SearchBody none = search(Duration.ZERO);
    assertThat(none.isCutShort()).isTrue();
    assertThat(none.hits()).isEmpty();
    assertThat(json(none)).contains("\"partial\":true").doesNotContain("cutShort");

    SearchBody all = search(Duration.ofMinutes(5));
    assertThat(all.isCutShort()).isFalse();
    assertThat(all.hits()).hasSize(1);
    assertThat(json(all)).doesNotContain("partial");
  }

  private SearchBody search(Duration budget) throws IOException {
    SearchParameters wanted = new SearchParameters();
    wanted.words = "nets";
    try (LucenePaperIndex index =
        TestIndex.with(directory, SamplePaper.of(1, "Deep nets").present())) {
      return new SearchResource(index, new Settings(4000, 10, 100, 10, 100, budget))
          .search(wanted, new FilterParameters());
    }
  }

  private static String json(SearchBody body) throws JsonProcessingException {
    return new ObjectMapper().registerModule(new JavaTimeModule()).writeValueAsString(body);
  }
}
