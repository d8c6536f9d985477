package org.papertide.api.index.lucene.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.api.index.Answers.Hit;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.search.syntax.QueryReader;

/// What is put first. The better paper always comes into the index last, so that no order but that
/// of its worth can put it first.
class RankingTest {

  @TempDir Path directory;

  private List<Hit> hits(String query, PaperChange... papers) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      return index.search(QueryReader.read(query).query(), 10).hits();
    }
  }

  private List<String> ranked(String query, PaperChange... papers) throws IOException {
    return hits(query, papers).stream().map(hit -> hit.paper().id()).toList();
  }

  private static PaperChange paper(int no, String id, String title, String text) {
    return SamplePaper.of(no, id, title, text).present();
  }

  @Test
  void the_very_form_of_a_word_comes_before_another_one() throws IOException {
    assertThat(
            ranked(
                "generalizing models",
                paper(1, "other", "On generalization of models", "Nothing."),
                paper(2, "exact", "On generalizing of models", "Nothing.")))
        .containsExactly("exact", "other");
  }

  @Test
  void words_together_come_before_words_apart() throws IOException {
    String filler = " are much discussed by everybody these days, and they know why. ";
    assertThat(
            ranked(
                "neural tangent kernel",
                paper(1, "apart", "One", "Kernel" + filler + "Neural" + filler + "Tangent"),
                paper(2, "near", "Two", "Tangent of a neural kernel" + filler + filler),
                paper(3, "phrase", "Three", "A neural tangent kernel" + filler + filler)))
        .containsExactly("phrase", "near", "apart");
  }

  @Test
  void words_of_a_query_may_have_a_word_that_says_nothing_between_them() throws IOException {
    assertThat(
            ranked(
                "state of the art",
                paper(1, "apart", "One", "The art is long, and many people know in which state."),
                paper(2, "phrase", "Two", "Of the state of the art many people know it is long.")))
        .containsExactly("phrase", "apart");
  }

  @Test
  void a_word_in_the_title_comes_before_one_in_the_abstract() throws IOException {
    assertThat(
            ranked(
                "diffusion",
                paper(1, "abstract", "Something", "Diffusion of it."),
                paper(2, "title", "Diffusion", "Something of it.")))
        .containsExactly("title", "abstract");
  }

  @Test
  void one_common_word_in_a_title_is_no_answer_to_a_question() throws IOException {
    assertThat(
            ranked(
                "how do people read long documents in a library",
                paper(1, "title", "Documents, Documents", "Something else altogether."),
                paper(2, "else", "Other Documents", "Something else."),
                paper(3, "answer", "A Study", "People in a library read long documents slowly.")))
        .startsWith("answer");
  }

  @Test
  void what_is_said_twice_counts_more() throws IOException {
    assertThat(
            ranked(
                "protein folding and the folding of paper",
                paper(1, "protein", "One", "A protein."),
                paper(2, "folding", "Two", "A folding.")))
        .startsWith("folding");
  }

  @Test
  void equal_papers_stay_in_their_order() throws IOException {
    PaperChange[] papers =
        IntStream.range(0, 30)
            .mapToObj(no -> paper(no + 1, "p" + no, "Same words", "Same words."))
            .toArray(PaperChange[]::new);
    assertThat(ranked("same words", papers))
        .isEqualTo(IntStream.range(0, 10).mapToObj(no -> "p" + no).toList());
  }

  @Test
  void what_is_demanded_counts_like_words() throws IOException {
    assertThat(
            ranked(
                "\"tangent kernel\" -tree",
                paper(1, "once", "One", "A tangent kernel, and much that is not about it."),
                paper(2, "tree", "Tangent kernel", "A tree."),
                paper(3, "often", "Tangent kernel", "A tangent kernel.")))
        .containsExactly("often", "once");
  }

  @Test
  void names_alone_leave_the_order_to_the_first_search() throws IOException {
    PaperChange written = SamplePaper.of(1, "a", "Title", "Text.").by("Ada Lovelace").present();
    assertThat(hits("author:lovelace", written)).allMatch(hit -> hit.score() > 0).hasSize(1);
  }
}
