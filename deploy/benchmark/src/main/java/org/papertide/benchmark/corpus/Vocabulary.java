package org.papertide.benchmark.corpus;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words that abstracts are about, so many and so unevenly frequent as in English.
///
/// The most frequent are those of the seeds; the others are made of syllables, so that they are
/// read, stemmed and stored like words. How often a word stands falls with its rank as Zipf and
/// Mandelbrot have found: in proportion to 1 / (rank + 30). With some ninety such words an
/// abstract, the first stands in every fourth paper, the hundredth in every fourteenth, the
/// ten-thousandth in one of a thousand, the last in one of twenty thousand.
final class Vocabulary {

  /// Words of grammar, which stay where they stand.
  static final Set<String> GRAMMAR =
      Set.of(
          ("a about above across after all also although an and any are as at be because been before"
                  + " being between both but by can cannot could despite did do does due during each"
                  + " either even every few first for from further had has have hence how however i"
                  + " if in instead into is it its itself least less like many may more moreover"
                  + " most much must neither no nor not of often on one only or other others our"
                  + " over rather same second several should since so some still such than that the"
                  + " their them then there therefore these they this those though three through"
                  + " thus to toward towards two under up upon us very via was we well were what when"
                  + " where whether which while who whom whose why will with within without would yet you"
                  + " your")
              .split(" "));

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");
  private static final int SHORTEST = 3;

  private static final int SIZE = 200_000;
  private static final double FLATTENED = 30;

  private static final String CONSONANTS = "bcdfghjklmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final int SYLLABLES = CONSONANTS.length() * VOWELS.length();
  private static final int MADE = SYLLABLES * SYLLABLES * SYLLABLES;
  // Has no divisor in common with MADE, so that neighbours in rank are none in the dictionary.
  private static final int STEP = 104_729;
  private static final List<String> ENDINGS = List.of("", "n", "tion", "ing", "l");

  private final List<String> words;

  private Vocabulary(List<String> words) {
    this.words = words;
  }

  static Vocabulary of(SeedText text) {
    Set<String> words = new LinkedHashSet<>(byFrequency(text.sentences()));
    Set<String> seeds = new HashSet<>(words);
    for (int number = 0; words.size() < SIZE; number++) {
      String made = made(number);
      if (!seeds.contains(made)) {
        words.add(made);
      }
    }
    return new Vocabulary(List.copyOf(words));
  }

  private static List<String> byFrequency(Collection<String> sentences) {
    Map<String, Long> counts =
        sentences.stream()
            .flatMap(NO_LETTERS::splitAsStream)
            .filter(Vocabulary::isSubject)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Whether a word says what a text is about.
  static boolean isSubject(String word) {
    return word.length() >= SHORTEST && !GRAMMAR.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String made(int number) {
    int rest = (int) ((long) number * STEP % MADE);
    StringBuilder word = new StringBuilder();
    for (int syllable = 0; syllable < 3; syllable++) {
      int drawn = rest % SYLLABLES;
      word.append(CONSONANTS.charAt(drawn / VOWELS.length()));
      word.append(VOWELS.charAt(drawn % VOWELS.length()));
      rest /= SYLLABLES;
    }
    return word.append(ENDINGS.get(number % ENDINGS.size())).toString();
  }

  int size() {
    return words.size();
  }

  /// A word, as often as its rank has it. The inverse of the integral of 1 / (rank + 30); strict,
  /// so that every machine draws the same.
  String draw(SplittableRandom random) {
    double stretch = StrictMath.log((words.size() + FLATTENED) / FLATTENED);
    double rank = FLATTENED * StrictMath.expm1(random.nextDouble() * stretch);
    return words.get(Math.min((int) rank, words.size() - 1));
  }
}
