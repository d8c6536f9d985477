package org.papertide.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordDifferenceTest {

  private static final long PLENTY = 20_000_000;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      emptyValue = "",
      value = {
        "the same|the same|the same",
        "one old word|one new word|one -old-+new+ word",
        "two old words here|two new ones here|two -old words-+new ones+ here",
        "it ends|it ends well|it ends+ well+",
        "it ends well|it ends|it ends- well-",
        "nothing|alike, ever|-nothing-+alike, ever+",
        "a b c d e|a x c y e|a -b-+x+ c -d-+y+ e",
        "Größe ändern|Größe messen|Größe -ändern-+messen+",
      })
  void words_are_unchanged_removed_or_added(String older, String newer, String expected) {
    assertThat(written(older, newer)).isEqualTo(expected);
  }

  @Test
  void an_empty_text_differs_in_one_piece() {
    assertThat(written("", "")).isEmpty();
    assertThat(written("", "all new")).isEqualTo("+all new+");
    assertThat(written("all old", "")).isEqualTo("-all old-");
  }

  private static String written(String older, String newer) {
    return between(older, newer, PLENTY).stream()
        .map(
            run ->
                switch (run.change()) {
                  case UNCHANGED -> run.text();
                  case REMOVED -> "-" + run.text() + "-";
                  case ADDED -> "+" + run.text() + "+";
                })
        .collect(Collectors.joining());
  }

  static LongStream seeds() {
    Long given = Long.getLong("papertide.seed");
    return given != null ? LongStream.of(given) : new Random().longs(200);
  }

  @ParameterizedTest(name = "-Dpapertide.seed={0}")
  @MethodSource("seeds")
  void both_texts_can_be_read_from_the_runs(long seed) {
    Random random = new Random(seed);
    String older = text(random);
    String newer = text(random);
    for (long effort : new long[] {0, 100, PLENTY}) {
      List<Run> runs = between(older, newer, effort);
      assertThat(without(Run.Change.ADDED, runs)).isEqualTo(older);
      assertThat(without(Run.Change.REMOVED, runs)).isEqualTo(newer);
      assertThat(runs).noneMatch(run -> run.text().isEmpty());
      for (int at = 1; at < runs.size(); at++) {
        assertThat(runs.get(at).change()).isNotEqualTo(runs.get(at - 1).change());
      }
    }
  }

  private static String text(Random random) {
    String[] pieces = {"a", "b", "word", " ", "  ", ", ", ".", "\n", "é", "𝒳", "日本", "-"};
    return random
        .ints(random.nextInt(40), 0, pieces.length)
        .mapToObj(piece -> pieces[piece])
        .collect(Collectors.joining());
  }

  private static String without(Run.Change change, List<Run> runs) {
    return runs.stream()
        .filter(run -> run.change() != change)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  @Test
  void the_longest_texts_without_a_word_in_common_cost_little() {
    String older = "a ".repeat(25_000);
    String newer = "b.".repeat(25_000);
    List<Run> runs =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> between(older, newer, PLENTY));

    assertThat(runs)
        .containsExactly(new Run(Run.Change.REMOVED, older), new Run(Run.Change.ADDED, newer));
  }

  @Test
  void as_much_as_may_be_compared_takes_moderate_time() {
    String older = text(1500, 1);
    String newer = text(1500, 2);
    List<Run> runs =
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> between(older, newer, 40_000_000));

    assertThat(runs).hasSizeGreaterThan(2);
  }

  private static String text(int words, long seed) {
    return new Random(seed)
        .ints(words, 0, 1000)
        .mapToObj(word -> "w" + word)
        .collect(Collectors.joining(" "));
  }

  private static List<Run> between(String older, String newer, long effort) {
    return WordDifference.between(older, newer, new Effort(effort));
  }
}
