package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.papertide.api.index.SimilarPapers.Match;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.similar.Profile.WeightedTerm;

/// What each term of a profile adds to the score of each candidate, by BM25 over title and abstract
/// as one text (BM25F): a word that stands in both counts once more, not twice as rare.
final class Contributions {

  /// Between 1 and 4 it makes next to no difference.
  private static final float TITLE_WEIGHT = 2;

  private final List<WeightedTerm> terms;
  private final int[] documents;
  private final float[][] byTerm;

  /// @param documents Lucene's numbers of the candidates, ascending
  Contributions(IndexSearcher searcher, List<WeightedTerm> terms, int[] documents)
      throws IOException {
    this.terms = terms;
    this.documents = documents;
    this.byTerm = new float[terms.size()][documents.length];
    for (int term = 0; term < byTerm.length; term++) {
      score(searcher, terms.get(term), byTerm[term]);
    }
  }

  private void score(IndexSearcher searcher, WeightedTerm term, float[] scores) throws IOException {
    Query query =
        new CombinedFieldQuery.Builder(term.term())
            .addField(Layout.TITLE, TITLE_WEIGHT)
            .addField(Layout.ABSTRACT)
            .build();
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    int at = 0;
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      Scorer scorer = at < documents.length && documents[at] < end ? weight.scorer(leaf) : null;
      for (; at < documents.length && documents[at] < end; at++) {
        int document = documents[at] - leaf.docBase;
        if (scorer != null && stands(scorer, document)) {
          scores[at] = term.weight() * scorer.score();
        }
      }
    }
  }

  private static boolean stands(Scorer scorer, int document) throws IOException {
    int reached = scorer.docID();
    return (reached < document ? scorer.iterator().advance(document) : reached) == document;
  }

  /// A candidate in its place.
  record Ranked(int candidate, int document, float score) {}

  /// The candidates, the best first.
  List<Ranked> ranking() {
    List<Ranked> ranking = new ArrayList<>(documents.length);
    for (int candidate = 0; candidate < documents.length; candidate++) {
      float score = 0;
      for (float[] scores : byTerm) {
        score += scores[candidate];
      }
      ranking.add(new Ranked(candidate, documents[candidate], score));
    }
    ranking.sort(Comparator.comparingDouble(ranked -> -ranked.score()));
    return ranking;
  }

  /// What speaks for a candidate, the strongest first.
  List<Match> matches(Ranked ranked, int most) {
    List<Match> matches = new ArrayList<>();
    for (int term = 0; term < byTerm.length; term++) {
      float score = byTerm[term][ranked.candidate()];
      if (score > 0) {
        matches.add(new Match(terms.get(term).word(), score));
      }
    }
    matches.sort(Comparator.comparingDouble(match -> -match.score()));
    return List.copyOf(matches.subList(0, Math.min(most, matches.size())));
  }
}
