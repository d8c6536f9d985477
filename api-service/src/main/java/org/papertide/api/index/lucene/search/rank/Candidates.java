package org.papertide.api.index.lucene.search.rank;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.util.SmallFloat;

/// Some documents, and what stands in one of their fields. What is asked for comes in the order of
/// their numbers. For one thread.
final class Candidates {

  private static final int[] NOWHERE = {};

  private final TermLookup terms;
  private final List<LeafReaderContext> leaves;
  private final int[] documents;

  /// @param documents in order
  Candidates(TermLookup terms, int[] documents) {
    this.terms = terms;
    this.leaves = terms.reader().leaves();
    this.documents = documents;
  }

  int size() {
    return documents.length;
  }

  /// How many documents of the index have the term, in the field that has it most often.
  int frequency(List<String> fields, String term) throws IOException {
    int most = 0;
    for (String field : fields) {
      most = Math.max(most, terms.frequency(new Term(field, term)));
    }
    return most;
  }

  /// How long a field is, against the average of all documents; 1 in those that do not have it.
  double[] lengths(String field) throws IOException {
    double[] lengths = new double[documents.length];
    Arrays.fill(lengths, 1);
    CollectionStatistics all = terms.searcher().collectionStatistics(field);
    if (all != null) {
      double average = (double) all.sumTotalTermFreq() / all.docCount();
      forEachLeaf(
          (leaf, from, to, base) -> {
            NumericDocValues norms = leaf.reader().getNormValues(field);
            for (int at = from; norms != null && at < to; at++) {
              if (norms.advanceExact(documents[at] - base)) {
                lengths[at] = SmallFloat.byte4ToInt((byte) norms.longValue()) / average;
              }
            }
          });
    }
    return lengths;
  }

  /// How often a term stands in a field.
  double[] counts(String field, String term) throws IOException {
    double[] counts = new double[documents.length];
    visit(field, term, PostingsEnum.FREQS, (at, postings) -> counts[at] = postings.freq());
    return counts;
  }

  /// Where a term stands in a field, in order.
  int[][] places(String field, String term) throws IOException {
    int[][] places = new int[documents.length][];
    Arrays.fill(places, NOWHERE);
    visit(
        field,
        term,
        PostingsEnum.POSITIONS,
        (at, postings) -> {
          places[at] = new int[postings.freq()];
          for (int next = 0; next < places[at].length; next++) {
            places[at][next] = postings.nextPosition();
          }
        });
    return places;
  }

  private void visit(String field, String term, int flags, Visitor visitor) throws IOException {
    Term sought = new Term(field, term);
    forEachLeaf(
        (leaf, from, to, base) -> {
          PostingsEnum postings = terms.postings(leaf, sought, flags);
          for (int at = from; postings != null && at < to; at++) {
            int document = documents[at] - base;
            if (postings.docID() < document) {
              postings.advance(document);
            }
            if (postings.docID() == document) {
              visitor.visit(at, postings);
            }
          }
        });
  }

  private void forEachLeaf(Part part) throws IOException {
    int from = 0;
    while (from < documents.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[from], leaves));
      int end = leaf.docBase + leaf.reader().maxDoc();
      int to = from;
      while (to < documents.length && documents[to] < end) {
        to++;
      }
      part.take(leaf, from, to, leaf.docBase);
      from = to;
    }
  }

  private interface Part {
    void take(LeafReaderContext leaf, int from, int to, int base) throws IOException;
  }

  private interface Visitor {
    void visit(int at, PostingsEnum postings) throws IOException;
  }
}
