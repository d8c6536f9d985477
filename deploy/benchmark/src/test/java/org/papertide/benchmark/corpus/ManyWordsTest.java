package org.papertide.benchmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ManyWordsTest {

  private static final Path SEEDS = Path.of("..", "..", "seeds");
  private static final int PAPERS = 5_000;

  @Test
  void wordsAreAsUnevenlyFrequentAsInEnglish() {
    Papers papers = Papers.inManyWords(SEEDS);
    Map<String, Integer> papersWith = new HashMap<>();
    for (int number = 0; number < PAPERS; number++) {
      for (String word : subjects(papers.get(number))) {
        papersWith.merge(word, 1, Integer::sum);
      }
    }
    List<Integer> counts = new ArrayList<>(papersWith.values());
    counts.sort(Comparator.reverseOrder());

    assertThat(counts.get(0) / (double) PAPERS).isBetween(0.15, 0.4);
    assertThat(counts.get(99) / (double) PAPERS).isBetween(0.04, 0.12);
    assertThat(counts.get(9_999) / (double) PAPERS).isLessThan(0.002);
    assertThat(counts.size()).isGreaterThan(50_000);
  }

  @Test
  void aPaperSpeaksOfItsTitleAndIsTheSameAtEveryRun() {
    Papers papers = Papers.inManyWords(SEEDS);
    Papers.Paper paper = papers.get(4_711);

    assertThat(paper).isEqualTo(Papers.inManyWords(SEEDS).get(4_711));
    assertThat(paper.id()).isEqualTo(Papers.from(SEEDS).get(4_711).id());
    assertThat(paper.title()).isNotEqualTo(Papers.from(SEEDS).get(4_711).title());
    assertThat(words(paper.abstractText())).containsAnyElementsOf(subjects(paper.title()));
  }

  @Test
  void theVocabularyHasNoWordTwice() {
    assertThat(Vocabulary.of(SeedText.read(SEEDS)).size()).isEqualTo(200_000);
  }

  private static Set<String> subjects(Papers.Paper paper) {
    return subjects(paper.title() + " " + paper.abstractText());
  }

  private static Set<String> subjects(String text) {
    Set<String> subjects = new HashSet<>(words(text));
    subjects.removeIf(word -> !Vocabulary.isSubject(word));
    return subjects;
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1));
  }
}
