package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.SuggestTerms;

/// The papers whose titles have some words in any place, the last of which may be but a beginning;
/// the most popular first.
final class TitleWords {

  /// About 1 ms.
  private static final int WORDS_LOOKED_AT = 5_000;

  /// Of the words that begin so, the most frequent ones make nearly all titles.
  private static final int MOST_WORDS = 32;

  /// About 1 ms. When more titles match, the most popular of these are good enough.
  private static final int TITLES_LOOKED_AT = 5_000;

  private record Found(int document, long popularity) {}

  private TitleWords() {}

  /// Lucene's numbers of the documents.
  static List<Integer> of(IndexSearcher searcher, Typed typed, int most) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String word : typed.complete()) {
      query.add(word(word), Occur.FILTER);
    }
    if (!typed.begun().isEmpty()) {
      query.add(beginning(searcher, typed.begun()), Occur.FILTER);
    }
    return mostPopular(searcher, query.build(), most);
  }

  private static Query word(String word) {
    return new TermQuery(new Term(Layout.TITLE, word));
  }

  private static Query beginning(IndexSearcher searcher, String begun) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (Map.Entry<String, Integer> term :
        FrequentTerms.of(searcher, Layout.TITLE, begun, WORDS_LOOKED_AT, MOST_WORDS)) {
      any.add(word(term.getKey()), Occur.SHOULD);
    }
    return any.build();
  }

  private static List<Integer> mostPopular(IndexSearcher searcher, Query query, int most)
      throws IOException {
    PriorityQueue<Found> best = new PriorityQueue<>(Comparator.comparingLong(Found::popularity));
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    int left = TITLES_LOOKED_AT;
    // The last segments hold the latest papers.
    for (LeafReaderContext leaf : searcher.getLeafContexts().reversed()) {
      Scorer matching = left > 0 ? weight.scorer(leaf) : null;
      if (matching != null) {
        left -= collect(leaf, matching.iterator(), left, best, most);
      }
    }
    List<Found> found = new ArrayList<>(best);
    found.sort(Comparator.comparingLong(Found::popularity).reversed());
    return found.stream().map(Found::document).toList();
  }

  private static int collect(
      LeafReaderContext leaf,
      DocIdSetIterator matching,
      int bound,
      PriorityQueue<Found> best,
      int most)
      throws IOException {
    NumericDocValues popularity = DocValues.getNumeric(leaf.reader(), SuggestTerms.POPULARITY);
    Bits live = leaf.reader().getLiveDocs();
    int seen = 0;
    for (int document = matching.nextDoc();
        document != DocIdSetIterator.NO_MORE_DOCS && seen < bound;
        document = matching.nextDoc()) {
      seen++;
      if (live == null || live.get(document)) {
        long value = popularity.advanceExact(document) ? popularity.longValue() : 0;
        best.add(new Found(leaf.docBase + document, value));
        if (best.size() > most) {
          best.remove();
        }
      }
    }
    return seen;
  }
}
