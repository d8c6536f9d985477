package org.papertide.api.index.lucene.list;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// A list that is the term dictionary of a field: a page costs what it shows, however long the list
/// is.
public final class TermList {

  /// A document in its place.
  public record Entry(String term, int document) {}

  private TermList() {}

  /// The first documents whose terms have a prefix, in the order of the terms.
  ///
  /// @param start where to begin, inclusive
  public static List<Entry> entries(
      IndexReader reader, String field, String prefix, String start, int limit) throws IOException {
    List<Entry> entries = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null) {
      return entries;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum cursor = terms.iterator();
    BytesRef wanted = new BytesRef(prefix);
    boolean more = cursor.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
    PostingsEnum documents = null;
    while (more && entries.size() < limit && StringHelper.startsWith(cursor.term(), wanted)) {
      documents = cursor.postings(documents, PostingsEnum.NONE);
      // A newer version of a document leaves the old one's terms until segments are merged.
      for (int document = documents.nextDoc();
          document != DocIdSetIterator.NO_MORE_DOCS && entries.size() < limit;
          document = documents.nextDoc()) {
        if (live == null || live.get(document)) {
          entries.add(new Entry(cursor.term().utf8ToString(), document));
        }
      }
      more = cursor.next() != null;
    }
    return entries;
  }
}
