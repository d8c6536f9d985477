package org.papertide.api.index.lucene.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.ChangePage;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.lucene.layout.ChangeTerms;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;

/// The list of changes, read from the terms of [ChangeTerms#ORDER].
public final class ChangeList {

  private final Layout layout;

  public ChangeList(Layout layout) {
    this.layout = layout;
  }

  /// The changes after a place, up to another one: beyond what was taken whole, a crash may have
  /// left some of a page and not all that stands before it.
  ///
  /// @param to the last place that may be told
  /// @param epoch of the index
  /// @param limit how many at most
  /// @param bytes how much they may hold together; one goes beyond when it is alone
  public ChangePage after(
      IndexSearcher searcher, String epoch, Cursor after, Cursor to, int limit, long bytes)
      throws IOException {
    List<ChangePage.Change> changes = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), ChangeTerms.ORDER);
    if (terms == null) {
      return new ChangePage(epoch, changes, false);
    }
    Bits live = MultiBits.getLiveDocs(searcher.getIndexReader());
    StoredFields stored = searcher.storedFields();
    TermsEnum place = terms.iterator();
    PostingsEnum documents = null;
    long held = 0;
    BytesRef end = ChangeTerms.term(to);
    for (boolean more = seekAfter(place, after);
        more && place.term().compareTo(end) <= 0;
        more = place.next() != null) {
      documents = place.postings(documents, PostingsEnum.NONE);
      int found = firstLive(documents, live);
      if (found != DocIdSetIterator.NO_MORE_DOCS) {
        if (changes.size() == limit) {
          return new ChangePage(epoch, changes, true);
        }
        Document document = WithoutHistory.read(stored, found);
        held += weight(document);
        if (held > bytes && !changes.isEmpty()) {
          return new ChangePage(epoch, changes, true);
        }
        changes.add(change(ChangeTerms.place(place.term()), document));
      }
    }
    return new ChangePage(epoch, changes, false);
  }

  private static boolean seekAfter(TermsEnum place, Cursor after) throws IOException {
    return switch (place.seekCeil(ChangeTerms.term(after))) {
      case FOUND -> place.next() != null;
      case NOT_FOUND -> true;
      case END -> false;
    };
  }

  /// A newer version of a document leaves the old one's term until segments are merged.
  private static int firstLive(PostingsEnum documents, @Nullable Bits live) throws IOException {
    int document = documents.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = documents.nextDoc();
    }
    return document;
  }

  private static long weight(Document document) {
    BytesRef paper = document.getBinaryValue(Layout.SOURCE);
    return paper == null ? 0 : paper.length;
  }

  private ChangePage.Change change(Cursor at, Document document) {
    return switch (document.get(Layout.KIND)) {
      case Layout.ALIAS ->
          new ChangePage.Merged(at, document.get(Layout.NAME), document.get(Layout.TARGET));
      case Layout.TEXTLESS -> new ChangePage.Textless(at, document.get(Layout.NAME));
      default ->
          new ChangePage.Present(
              at,
              layout.paper(document),
              ChangeTerms.revisions(document),
              ChangeTerms.observations(document));
    };
  }
}
