package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
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
import org.papertide.api.index.query.TextQuery;

class PaperSearchTest {

  @TempDir Path directory;

  private static final PaperChange[] LIBRARY = {
    SamplePaper.of(
            1, "a", "Why Do Overparameterized Networks Generalize?", "We study benign overfitting.")
        .present(),
    SamplePaper.of(2, "b", "The Who: a Band in Data", "Nothing on learning here.").present(),
    SamplePaper.of(3, "c", "Café Society's Menus", "On naïve coffee pricing.").present(),
    SamplePaper.of(4, "d", "2 OLMo 2 Furious", "A language model, its generalization.").present(),
    SamplePaper.of(5, "e", "Withdrawn Networks", "Generalize.").withdrawn().present(),
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          why do overparameterized networks generalize | a
          network generalizing                         | a
          the who                                      | b
          cafe                                         | c
          CAFÉ SOCIETY                                 | c
          naive                                        | c
          2 olmo 2 furious                             | d
          generalization                               | a,d
          """)
  void a_query_finds_what_it_is_about_first(String query, String expected) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      List<String> found = ids(index.search(TextQuery.ofWords(query), 10));
      assertThat(found).startsWith(expected.split(","));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "???",
        "\u0000",
        "\ud800",
        "zzzz",
        "AND OR NOT",
        "title:\"",
        "((",
        "a*~[1 TO"
      })
  void no_text_is_a_syntax_error(String query) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThatCode(() -> index.search(TextQuery.ofWords(query), 10)).doesNotThrowAnyException();
    }
  }

  @Test
  void random_text_is_no_syntax_error() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      for (int round = 0; round < 300; round++) {
        StringBuilder query = new StringBuilder();
        random.ints(random.nextInt(4000), 0, 0x3000).forEach(c -> query.append((char) c));
        assertThat(index.search(TextQuery.ofWords(query.toString()), 10).hits())
            .as("seed %d", seed)
            .isNotNull();
      }
    }
  }

  @Test
  void a_withdrawn_paper_is_not_found_by_words_but_by_id() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(ids(index.search(TextQuery.ofWords("withdrawn networks"), 10)))
          .containsExactly("a");
      assertThat(index.paper("e"))
          .isInstanceOfSatisfying(
              Answers.Paper.class, paper -> assertThat(paper.document().withdrawn()).isTrue());
    }
  }

  @Test
  void a_total_is_exact_up_to_a_thousand_and_a_bound_beyond() throws IOException {
    PaperChange[] papers =
        IntStream.rangeClosed(1, 1500)
            .mapToObj(no -> SamplePaper.of(no, (no <= 900 ? "common rare" : "common") + " " + no))
            .map(SamplePaper::present)
            .toArray(PaperChange[]::new);
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      assertThat(index.search(TextQuery.ofWords("rare"), 1).total())
          .isEqualTo(new Answers.Total(900, true));
      assertThat(index.search(TextQuery.ofWords("common"), 1).total())
          .isEqualTo(new Answers.Total(1000, false));
    }
  }

  @Test
  void a_pasted_abstract_is_a_query() throws IOException {
    String words = String.join(" ", IntStream.range(0, 800).mapToObj(i -> "w" + i).toList());
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(ids(index.search(TextQuery.ofWords("furious " + words), 10))).containsExactly("d");
    }
  }

  private static List<String> ids(Answers.Found found) {
    return found.hits().stream().map(hit -> hit.paper().id()).toList();
  }
}
