package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.papertide.api.index.lucene.layout.SuggestTerms;

/// The papers whose titles begin with a text, the most popular first: of each rank of popularity in
/// each segment the first terms of one range, until there are enough. For one thread.
final class TitleBeginnings {

  private record Found(String term, int document) {}

  private final String beginning;
  private final int most;
  private final List<Found> found = new ArrayList<>();

  private TitleBeginnings(String beginning, int most) {
    this.beginning = SuggestTerms.beginning(beginning);
    this.most = most;
  }

  /// Lucene's numbers of the documents.
  static List<Integer> of(IndexReader reader, String beginning, int most) throws IOException {
    TitleBeginnings beginnings = new TitleBeginnings(beginning, most);
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(SuggestTerms.TITLE);
      if (terms != null) {
        beginnings.add(leaf, terms.iterator());
      }
    }
    // A term begins with its rank.
    return beginnings.found.stream()
        .sorted(Comparator.comparing(Found::term))
        .limit(most)
        .map(Found::document)
        .toList();
  }

  private void add(LeafReaderContext leaf, TermsEnum cursor) throws IOException {
    int enough = found.size() + most;
    boolean more = cursor.seekCeil(new BytesRef("")) != SeekStatus.END;
    while (more && found.size() < enough) {
      int rank = rank(cursor);
      addRank(leaf, cursor, new BytesRef(text(rank) + beginning), enough);
      more = cursor.seekCeil(new BytesRef(text(rank + 1))) != SeekStatus.END;
    }
  }

  private static int rank(TermsEnum cursor) throws IOException {
    return Integer.parseInt(cursor.term().utf8ToString().substring(0, SuggestTerms.RANK_LENGTH));
  }

  /// After the last rank it is no digit, and comes after all of them.
  private static String text(int rank) {
    return rank > 99 ? "~" : String.format(Locale.ROOT, "%02d", rank);
  }

  private void addRank(LeafReaderContext leaf, TermsEnum cursor, BytesRef prefix, int enough)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum papers = null;
    boolean more = cursor.seekCeil(prefix) != SeekStatus.END;
    while (more && found.size() < enough && StringHelper.startsWith(cursor.term(), prefix)) {
      papers = cursor.postings(papers, PostingsEnum.NONE);
      for (int paper = papers.nextDoc();
          paper != DocIdSetIterator.NO_MORE_DOCS && found.size() < enough;
          paper = papers.nextDoc()) {
        // A newer version of a document leaves the old one's terms until segments are merged.
        if (live == null || live.get(paper)) {
          found.add(new Found(cursor.term().utf8ToString(), leaf.docBase + paper));
        }
      }
      more = cursor.next() != null;
    }
  }
}
