package org.papertide.api.index.lucene.search.rank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.search.rank.ScorePart.Reason;

/// What a query rewards in some documents.
///
/// A word counts over both fields together (BM25F: S. Robertson, H. Zaragoza, M. Taylor, Simple
/// BM25 extension to multiple weighted fields, 2004), so that a long question is not decided by a
/// title that has one of its commoner words. To that come two words that follow each other (the
/// sequential dependence of D. Metzler, W. B. Croft, A Markov random field model for term
/// dependencies, 2005, in the form of S. Büttcher, C. Clarke, B. Lushman, Term proximity scoring
/// for ad-hoc retrieval, 2006: worth as much as the commoner of the two), and the very form of a
/// word beside its stem. For one query and one thread.
final class Signals {

  private static final List<String> FIELDS = List.of(Layout.TITLE, Layout.ABSTRACT);

  /// A title is a tenth of an abstract, and says the same.
  private static final double TITLE = 3;

  /// How far a field's length counts, as BM25 has it.
  private static final double B = 0.75;

  private static final double EXACT_FORM = 0.1;
  private static final double PHRASE = 0.2;
  private static final double NEAR = 0.1;

  /// So many places around a word are near: about half a sentence.
  private static final int WINDOW = 8;

  private final Candidates candidates;
  private final double documents;
  private final boolean paired;
  private final double[] titleLengths;
  private final double[] textLengths;
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, int[][]> places = new HashMap<>();
  private final List<Signal> signals = new ArrayList<>();

  private Signals(Candidates candidates, int documents, boolean paired) throws IOException {
    this.candidates = candidates;
    this.documents = documents;
    this.paired = paired;
    this.titleLengths = candidates.lengths(Layout.TITLE);
    this.textLengths = candidates.lengths(Layout.ABSTRACT);
  }

  /// @param documents how many there are in the index
  static List<Signal> of(Wording wording, Candidates candidates, int documents) throws IOException {
    Signals found = new Signals(candidates, documents, !wording.pairs().isEmpty());
    for (Map.Entry<String, Wording.Word> word : wording.words().entrySet()) {
      found.addWord(word.getKey(), word.getValue());
    }
    for (Wording.Pair pair : wording.pairs()) {
      found.addPair(pair);
    }
    return found.signals;
  }

  private void addWord(String stem, Wording.Word word) throws IOException {
    int frequency = candidates.frequency(FIELDS, stem);
    if (frequency == 0) {
      return;
    }
    // BM25's own.
    double idf = Math.log1p((documents - frequency + 0.5) / (frequency + 0.5));
    rarity.put(stem, idf);
    double weight = idf * QueryWeight.of(word.count());
    double[] title = counts(Layout.TITLE, stem);
    double[] text = counts(Layout.ABSTRACT, stem);
    for (int at = 0; at < title.length; at++) {
      title[at] *= TITLE / (1 - B + B * titleLengths[at]);
      text[at] /= 1 - B + B * textLengths[at];
    }
    signals.add(new Signal(Reason.WORD, stem, weight, title, text));
    for (String form : word.forms()) {
      signals.add(
          new Signal(
              Reason.EXACT_FORM,
              form,
              weight * EXACT_FORM,
              times(TITLE, candidates.counts(Layout.TITLE, form)),
              candidates.counts(Layout.ABSTRACT, form)));
    }
  }

  private void addPair(Wording.Pair pair) throws IOException {
    double weight =
        Math.min(rarity.getOrDefault(pair.first(), 0.0), rarity.getOrDefault(pair.second(), 0.0));
    if (weight > 0) {
      String words = pair.first() + " " + pair.second();
      // One word may have come between them.
      int[] follows = {1, pair.gap() + 1};
      int[] near = {1 - WINDOW, WINDOW - 1};
      add(Reason.PHRASE, words, weight * PHRASE, pair, follows);
      add(Reason.NEAR, words, weight * NEAR, pair, near);
    }
  }

  private void add(Reason reason, String words, double weight, Wording.Pair pair, int[] distance)
      throws IOException {
    signals.add(
        new Signal(
            reason,
            words,
            weight,
            times(TITLE, together(Layout.TITLE, pair, distance)),
            together(Layout.ABSTRACT, pair, distance)));
  }

  private double[] together(String field, Wording.Pair pair, int[] distance) throws IOException {
    int[][] first = places(field, pair.first());
    int[][] second = places(field, pair.second());
    double[] counts = new double[candidates.size()];
    for (int at = 0; at < counts.length; at++) {
      counts[at] = Nearness.count(first[at], second[at], distance[0], distance[1]);
    }
    return counts;
  }

  private double[] counts(String field, String stem) throws IOException {
    return paired
        ? Arrays.stream(places(field, stem)).mapToDouble(places -> places.length).toArray()
        : candidates.counts(field, stem);
  }

  private int[][] places(String field, String stem) throws IOException {
    int[][] known = places.get(field + stem);
    if (known == null) {
      known = candidates.places(field, stem);
      places.put(field + stem, known);
    }
    return known;
  }

  private static double[] times(double factor, double[] values) {
    for (int at = 0; at < values.length; at++) {
      values[at] *= factor;
    }
    return values;
  }
}
