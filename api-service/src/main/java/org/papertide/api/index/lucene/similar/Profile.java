package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What papers are to be like, as terms: the mean of the liked texts less a part of the mean of the
/// disliked ones, each as a vector of length 1 of its terms' counts and rarity (Rocchio 1971).
final class Profile {

  /// Whoever names a paper to be unlike means it, and still what the liked ones share counts more.
  private static final double AGAINST = 0.5;

  /// The count of a term saturates: c · (k + 1) / (c + k), as in BM25 for long queries.
  private static final double SATURATION = 8;

  /// A long text has many terms of middling rarity, which together drown the rare ones; so rarity
  /// counts by a half more than in a search by a few words.
  private static final double RARITY = 1.5;

  /// A term of it.
  ///
  /// @param word what a person reads for it
  /// @param weight what it counts beside its rarity; below 0 where it speaks against a paper
  record WeightedTerm(String term, String word, float weight) {}

  private record Component(String word, double value) {

    private Component times(double scale) {
      return new Component(word, value * scale);
    }

    private Component plus(Component other) {
      return new Component(word, value + other.value);
    }
  }

  private final TermStatistics statistics;
  private final Map<String, Component> components = new HashMap<>();

  private Profile(TermStatistics statistics) {
    this.statistics = statistics;
  }

  static Profile of(TermStatistics statistics, List<TermCounts> liked, List<TermCounts> disliked)
      throws IOException {
    Profile profile = new Profile(statistics);
    for (TermCounts text : liked) {
      profile.add(text, 1.0 / liked.size());
    }
    for (TermCounts text : disliked) {
      profile.add(text, -AGAINST / disliked.size());
    }
    return profile;
  }

  private void add(TermCounts text, double share) throws IOException {
    Map<String, Component> vector = new HashMap<>();
    double squares = 0;
    for (Map.Entry<String, TermCounts.Counted> term : text.terms().entrySet()) {
      if (statistics.papersWith(term.getKey()) > 0) {
        TermCounts.Counted counted = term.getValue();
        double value = saturated(counted.count()) * rarity(term.getKey());
        vector.put(term.getKey(), new Component(counted.word(), value));
        squares += value * value;
      }
    }
    double scale = share / Math.sqrt(squares);
    vector.forEach(
        (term, component) -> components.merge(term, component.times(scale), Component::plus));
  }

  private static double saturated(int count) {
    return count * (SATURATION + 1) / (count + SATURATION);
  }

  private double rarity(String term) throws IOException {
    return Math.pow(statistics.rarity(term), RARITY);
  }

  /// The terms that speak loudest for a paper, in that order.
  List<WeightedTerm> speakingFor(int most) throws IOException {
    return strongest(1, most);
  }

  /// The terms that speak loudest against a paper, in that order.
  List<WeightedTerm> speakingAgainst(int most) throws IOException {
    return strongest(-1, most);
  }

  private List<WeightedTerm> strongest(int side, int most) throws IOException {
    List<Map.Entry<String, Component>> onThatSide =
        components.entrySet().stream()
            .filter(term -> side * term.getValue().value() > 0)
            .sorted(Comparator.comparingDouble(term -> -side * term.getValue().value()))
            .limit(most)
            .toList();
    List<WeightedTerm> strongest = new ArrayList<>();
    for (Map.Entry<String, Component> term : onThatSide) {
      double weight = term.getValue().value() / statistics.rarity(term.getKey());
      strongest.add(new WeightedTerm(term.getKey(), term.getValue().word(), (float) weight));
    }
    return strongest;
  }
}
