package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The most frequent of the terms that begin alike.
final class FrequentTerms {

  private record Counted(String term, int documents) {}

  /// However small a segment is, so many of its terms are looked at.
  private static final int FEWEST = 100;

  private FrequentTerms() {}

  /// The terms with how many documents have them, deleted ones among these, the most frequent
  /// first. A term that is rare in every segment may be missing.
  ///
  /// @param lookedAt how many terms are looked at, each segment's share by its size; each takes
  ///     about 0.1 µs
  /// @param most how many are given
  static List<Map.Entry<String, Integer>> of(
      IndexSearcher searcher, String field, String beginning, int lookedAt, int most)
      throws IOException {
    Map<String, Integer> terms = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      Terms inSegment = leaf.reader().terms(field);
      if (inSegment != null) {
        double share = (double) leaf.reader().maxDoc() / searcher.getIndexReader().maxDoc();
        int left = Math.max(FEWEST, (int) (share * lookedAt));
        for (Counted counted : best(inSegment.iterator(), new BytesRef(beginning), left, most)) {
          terms.merge(counted.term(), counted.documents(), Integer::sum);
        }
      }
    }
    return terms.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }

  private static PriorityQueue<Counted> best(
      TermsEnum cursor, BytesRef beginning, int lookedAt, int most) throws IOException {
    PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingInt(Counted::documents));
    boolean more = cursor.seekCeil(beginning) != SeekStatus.END;
    for (int left = lookedAt;
        more && left > 0 && StringHelper.startsWith(cursor.term(), beginning);
        left--) {
      Counted least = best.size() < most ? null : best.element();
      int documents = cursor.docFreq();
      if (least == null || documents > least.documents()) {
        best.add(new Counted(cursor.term().utf8ToString(), documents));
      }
      if (best.size() > most) {
        best.remove();
      }
      more = cursor.next() != null;
    }
    return best;
  }
}
