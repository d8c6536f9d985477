package org.papertide.benchmark.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// What is asked for, drawn from the papers themselves: the same at every run, and nothing twice.
/// For one thread.
public final class Questions {

  private static final long SEED = 25_11_2025;
  private static final int MOST_WORDS = 6;
  private static final int SHORTEST_BEGINNING = 3;
  private static final int LONGEST_BEGINNING = 20;
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?]) +");

  private final Set<String> drawn = new LinkedHashSet<>();
  private final SplittableRandom random = new SplittableRandom(SEED);

  /// Draws a query: with the same chance one to six neighbouring words of the title, or a whole
  /// sentence of the abstract. In lower case and without marks, so that nothing is an operator.
  public void query(String title, String text) {
    int words = random.nextInt(MOST_WORDS + 1);
    String query = words == 0 ? sentence(text) : some(title, words);
    if (Arrays.stream(query.split(" ", -1)).anyMatch(Vocabulary::isSubject)) {
      drawn.add(query);
    }
  }

  private String sentence(String text) {
    String[] sentences = SENTENCE_END.split(text, -1);
    return plain(sentences[random.nextInt(sentences.length)]);
  }

  private String some(String title, int count) {
    List<String> words = List.of(plain(title).split(" ", -1));
    int length = Math.min(count, words.size());
    int from = random.nextInt(words.size() - length + 1);
    return String.join(" ", words.subList(from, from + length));
  }

  private static String plain(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /// Draws what one has typed of a title after 3 to 20 characters.
  public void beginning(String title) {
    int length = random.nextInt(SHORTEST_BEGINNING, LONGEST_BEGINNING + 1);
    drawn.add(title.substring(0, Math.min(length, title.length())).strip());
  }

  /// Draws an id.
  public void id(String id) {
    drawn.add(id);
  }

  public int size() {
    return drawn.size();
  }

  /// With this chance true: to draw from some of very many papers.
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// All that were drawn, in an order that has nothing to do with the papers'.
  public List<String> shuffled() {
    List<String> all = new ArrayList<>(drawn);
    for (int i = all.size() - 1; i > 0; i--) {
      Collections.swap(all, i, random.nextInt(i + 1));
    }
    return List.copyOf(all);
  }
}
