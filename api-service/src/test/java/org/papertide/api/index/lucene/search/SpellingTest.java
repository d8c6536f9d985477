package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.Correction;
import org.papertide.api.search.syntax.QueryReader;

class SpellingTest {

  private static final PaperChange[] LIBRARY =
      IntStream.rangeClosed(1, 40)
          .mapToObj(
              no ->
                  SamplePaper.of(
                      no,
                      "p" + no,
                      "Title",
                      no == 1
                          ? "Our netwarks."
                          : "Neural networks generalize, which is overfitting of kernels."))
          .map(SamplePaper::present)
          .toArray(PaperChange[]::new);

  @TempDir Path directory;

  private Optional<Correction> spelling(String query, boolean rareToo) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      return index.spelling(query, QueryReader.read(query).query(), rareToo);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          netwroks                           | networks
          Nueral  netwroks, why?             | neural  networks, why?
          "neural netwroks" -title:survey    | "neural networks" -title:survey
          (overfittng OR kernel) generalize  | (overfitting OR kernel) generalize
          title:kernls neur*                 | title:kernels neur*
          overfittíng of kérnál              | overfittíng of kernels
          """)
  void words_that_no_paper_has_become_near_ones(String query, String meant) throws IOException {
    assertThat(spelling(query, false)).map(Correction::query).hasValue(meant);
  }

  @Test
  void it_says_which_words_it_changed() throws IOException {
    assertThat(spelling("Nueral networks of overfittng", false))
        .map(Correction::changes)
        .hasValue(
            List.of(
                new Correction.Change("nueral", "neural"),
                new Correction.Change("overfittng", "overfitting")));
  }

  @Test
  void a_stem_is_never_proposed() throws IOException {
    // The index has "overfit" and "gener" as stems only.
    assertThat(spelling("overfitt", false)).isEmpty();
    assertThat(spelling("genera", false)).isEmpty();
  }

  @Test
  void a_rare_word_is_doubted_only_where_little_was_found() throws IOException {
    assertThat(spelling("netwarks", false)).isEmpty();
    assertThat(spelling("netwarks", true)).map(Correction::query).hasValue("networks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "neural networks",
        "generalizing",
        "",
        "?",
        "zzzzzzzz",
        "ker",
        "gpt4o",
        "author:netwroks",
        "netwro*"
      })
  void what_is_right_or_beyond_help_is_left(String query) throws IOException {
    assertThat(spelling(query, false)).isEmpty();
  }

  @Test
  void a_long_text_is_left_alone() throws IOException {
    assertThat(spelling("netwroks " + "neural ".repeat(39), false)).isPresent();
    assertThat(spelling("netwroks " + "neural ".repeat(40), false)).isEmpty();
  }
}
