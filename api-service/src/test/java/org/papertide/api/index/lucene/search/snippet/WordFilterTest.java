package org.papertide.api.index.lucene.search.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.index.lucene.layout.EnglishText;

class WordFilterTest {

  /// One word at least for each of Porter's rules that puts something else in the place of an end.
  private static final String RULES =
      """
      caresses ponies ties cats agreed plastered motoring conflated troubled sized hopping failing
      filing happy sky cry relational conditional rational valenci hesitanci digitizer conformabli
      radically differently vilely analogously vietnamization predication operator feudalism
      decisiveness hopefulness callousness formality sensitivity sensibility sensibilities
      abilities triplicate formative formalize electricity electrical hopeful goodness revival
      allowance inference airliner gyroscopic adjustable defensible irritant replacement adjustment
      dependent adoption homologous communism activate angularity effective bowdlerize probate rate
      cease controlling roll archaeology generalizations
      """;

  @ParameterizedTest
  @ValueSource(strings = {RULES, "a b is as by us dying lying Naïve ÉCOLE 中文 2nd 𝕏"})
  void no_word_is_kept_from_its_stem(String words) {
    for (String word : words.split("\\s+", -1)) {
      Set<String> stems = EnglishText.complete().terms(word, 1);
      if (!stems.isEmpty()) {
        Sought sought = new Sought(stems, Set.of(), Set.of());
        assertThat(new Matches(sought).in("before " + word + " after"))
            .as("%s, which is %s", word, stems)
            .extracting(Match::start)
            .contains(7);
      }
    }
  }
}
