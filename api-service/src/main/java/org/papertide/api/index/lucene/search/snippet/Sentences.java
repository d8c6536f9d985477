package org.papertide.api.index.lucene.search.snippet;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.search.uhighlight.PassageScorer;

/// The sentences of a text that say most of why it was found.
final class Sentences {

  private static final BreakIterator SENTENCES = BreakIterator.getSentenceInstance(Locale.ROOT);

  /// BM25 with the sentences of a text as its documents; earlier ones count a little more.
  private static final PassageScorer SCORER = new PassageScorer();

  /// @param score how well it matches
  private record Scored(Piece piece, double score) {}

  private Sentences() {}

  /// The best of them in the order of the text; the first one when none matches.
  ///
  /// @param matches in order
  static List<Piece> best(String text, List<Match> matches, int most) {
    if (text.isEmpty()) {
      return List.of();
    }
    BreakIterator ends = (BreakIterator) SENTENCES.clone();
    ends.setText(text);
    if (matches.isEmpty()) {
      return List.of(new Piece(0, ends.next(), List.of()));
    }
    Map<String, Integer> frequencies = new HashMap<>();
    matches.forEach(match -> frequencies.merge(match.term(), 1, Integer::sum));
    return matching(ends, matches).stream()
        .map(piece -> new Scored(piece, score(piece, text.length(), frequencies)))
        .sorted(Comparator.comparingDouble(Scored::score).reversed())
        .limit(most)
        .map(Scored::piece)
        .sorted(Comparator.comparingInt(Piece::start))
        .toList();
  }

  /// The sentences that have a match.
  private static List<Piece> matching(BreakIterator ends, List<Match> matches) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    int end = ends.next();
    int first = 0;
    for (int next = 0; next < matches.size(); next++) {
      if (matches.get(next).start() >= end) {
        if (first < next) {
          pieces.add(new Piece(start, end, matches.subList(first, next)));
        }
        first = next;
        while (matches.get(next).start() >= end) {
          start = end;
          end = ends.next();
        }
      }
    }
    pieces.add(new Piece(start, end, matches.subList(first, matches.size())));
    return pieces;
  }

  private static double score(Piece piece, int textLength, Map<String, Integer> frequencies) {
    Map<String, Integer> here = new HashMap<>();
    piece.matches().forEach(match -> here.merge(match.term(), 1, Integer::sum));
    int length = piece.end() - piece.start();
    double score = 0;
    for (Map.Entry<String, Integer> term : here.entrySet()) {
      score +=
          SCORER.tf(term.getValue(), length)
              * SCORER.weight(textLength, frequencies.getOrDefault(term.getKey(), 0));
    }
    return score * SCORER.norm(piece.start());
  }
}
