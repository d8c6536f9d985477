package org.papertide.benchmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionsTest {

  private static final String TITLE = "On Deep Networks: Why \"Width\" Matters -- a Study";
  private static final String TEXT = "We prove a bound. It holds for pre-training too!";

  @Test
  void queriesAreWordsOfTheTitleOrSentencesWithoutOperators() {
    Questions questions = new Questions();
    for (int i = 0; i < 500; i++) {
      questions.query(TITLE, TEXT);
    }

    List<String> drawn = questions.shuffled();

    assertThat(drawn)
        .doesNotHaveDuplicates()
        .contains("we prove a bound", "it holds for pre training too", "networks", "deep networks")
        .contains("on deep networks why width matters")
        // Says nothing of a subject, so both sides may treat it as they like.
        .doesNotContain("on", "why", "a")
        .allMatch(query -> query.matches("[a-z ]+"));
    assertThat(drawn).allMatch(query -> query.split(" ", -1).length <= 6);
  }

  @Test
  void theSameIsDrawnAtEveryRun() {
    assertThat(some()).isEqualTo(some()).doesNotHaveDuplicates();
  }

  private static List<String> some() {
    Questions questions = new Questions();
    for (int i = 0; i < 20; i++) {
      questions.beginning(TITLE);
      questions.id("id " + i);
    }
    return questions.shuffled();
  }
}
