package org.papertide.api.index.lucene.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.papertide.api.index.lucene.search.rank.Wording.Pair;
import org.papertide.api.index.lucene.search.rank.Wording.Word;
import org.papertide.api.search.syntax.QueryReader;

class WordingTest {

  private static Wording of(String query) {
    return Wording.of(QueryReader.read(query).query(), 64);
  }

  @Test
  void words_stand_by_their_stems_with_their_forms_and_how_often_they_are_said() {
    assertThat(of("Networks of networks, networked").words())
        .containsOnlyKeys("network")
        .containsEntry("network", new Word(Set.of("networks", "networked"), 3));
    assertThat(of("the who").words()).containsOnlyKeys("the", "who");
    assertThat(of("? -").words()).isEmpty();
  }

  @Test
  void pairs_know_how_far_the_query_has_them_apart() {
    assertThat(of("state of the art models").pairs())
        .containsExactly(new Pair("state", "art", 3), new Pair("art", "model", 1));
  }

  @Test
  void demands_are_words_and_what_is_excluded_is_not() {
    assertThat(of("a \"graph network\" title:(tree OR forest) author:hinton quant* -deep").words())
        .containsOnlyKeys("graph", "network", "tree", "forest", "a");
  }

  @Test
  void a_long_text_has_no_pairs_and_a_bound() {
    String text =
        IntStream.range(0, 100).mapToObj(no -> "w" + no + " w0").collect(Collectors.joining(" "));
    assertThat(of(text).pairs()).isEmpty();
    assertThat(of(text).words()).hasSize(64).containsEntry("w0", new Word(Set.of(), 101));
  }
}
