package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Answers.Contribution;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;

class ExplanationsTest {

  private static final PaperChange[] LIBRARY = {
    SamplePaper.of(1, "a", "Deep Nets, Deep Nets", "A net of nets by Hinton.")
        .by("Geoffrey Hinton")
        .present(),
    SamplePaper.of(2, "b", "Quantized Nets", "Nothing deep.").present(),
    SamplePaper.of(3, "c", "Other", "Nothing.").present(),
  };

  @TempDir Path directory;

  @Test
  void each_term_is_told_with_its_field_and_why() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      Answers.Hit best = index.search(Requests.explained("deep nets")).hits().getFirst();
      assertThat(best.explanation())
          .extracting(part -> part.term() + "/" + part.field() + ": " + part.because())
          .contains(
              "deep/title: in 1 of 3 titles; 2 times in this one",
              "nets/abstract: in 1 of 3 abstracts; 2 times in this one");
      assertThat(best.explanation())
          .extracting(Contribution::contribution)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deep nets",
        "deep \"deep nets\" author:hinton",
        "quant* OR deep",
        "title:(deep OR quantized) nothing",
        "-other",
        "(nets -nothing) OR (deep -other)"
      })
  void the_parts_make_up_the_score(String query) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      List<Answers.Hit> hits = index.search(Requests.explained(query)).hits();
      assertThat(hits).isNotEmpty();
      for (Answers.Hit hit : hits) {
        assertThat(sum(hit.explanation())).isCloseTo(hit.score(), within(1e-4));
      }
    }
  }

  @Test
  void the_least_of_very_many_parts_are_told_together() throws IOException {
    String words =
        IntStream.range(0, 200).mapToObj(no -> "w" + no).collect(Collectors.joining(" "));
    try (LucenePaperIndex index =
        TestIndex.with(directory, SamplePaper.of(1, "a", words, words).present())) {
      Answers.Hit hit = index.search(Requests.explained(words)).hits().getFirst();
      assertThat(hit.explanation()).hasSize(20);
      assertThat(hit.explanation().getLast().because())
          .isEqualTo("109 other parts, of which each adds less");
      assertThat(sum(hit.explanation())).isCloseTo(hit.score(), within(1e-2));
    }
  }

  private static double sum(List<Contribution> parts) {
    return parts.stream().mapToDouble(Contribution::contribution).sum();
  }
}
