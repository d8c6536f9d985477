package org.papertide.api.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
import org.papertide.api.index.lucene.layout.DumpTerms;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;

/// Reading by id, and lists in the order of their terms: a page costs what it shows, however long
/// the list is.
final class Lists {

  private record Entry(String term, int document) {}

  private final Layout layout;

  Lists(Layout layout) {
    this.layout = layout;
  }

  Answers.Lookup paper(IndexSearcher searcher, String id) throws IOException {
    Document document = only(searcher, new Term(Layout.ID, id));
    if (document == null) {
      return new Answers.Unknown();
    }
    return Layout.ALIAS.equals(document.get(Layout.KIND))
        ? new Answers.Alias(document.get(Layout.TARGET))
        : new Answers.Paper(layout.paper(document), layout.history(document));
  }

  /// The papers that ids lead to.
  Map<String, PaperDocument> named(IndexSearcher searcher, Collection<String> ids)
      throws IOException {
    Map<String, PaperDocument> papers = new HashMap<>();
    for (String id : ids) {
      Document document = withoutHistory(searcher, id);
      if (document != null && Layout.ALIAS.equals(document.get(Layout.KIND))) {
        document = withoutHistory(searcher, document.get(Layout.TARGET));
      }
      if (document != null && !Layout.ALIAS.equals(document.get(Layout.KIND))) {
        papers.put(id, layout.paper(document));
      }
    }
    return papers;
  }

  private static @Nullable Document withoutHistory(IndexSearcher searcher, String id)
      throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Layout.ID, id)), 1);
    return found.scoreDocs.length == 0
        ? null
        : WithoutHistory.read(searcher.storedFields(), found.scoreDocs[0].doc);
  }

  Optional<DumpDocument> dump(IndexSearcher searcher, String id) throws IOException {
    return Optional.ofNullable(only(searcher, new Term(DumpTerms.ID, id))).map(layout::dump);
  }

  private static @Nullable Document only(IndexSearcher searcher, Term term) throws IOException {
    TopDocs found = searcher.search(new TermQuery(term), 1);
    return found.scoreDocs.length == 0
        ? null
        : searcher.storedFields().document(found.scoreDocs[0].doc);
  }

  Answers.Day day(IndexSearcher searcher, LocalDate day, int limit) throws IOException {
    int total = searcher.count(new TermQuery(new Term(Layout.DAY, day.toString())));
    String prefix = Layout.dayPrefix(day.toString());
    List<Answers.Placed> papers = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (Entry entry :
        entries(searcher.getIndexReader(), Layout.DAY_ORDER, prefix, prefix, limit)) {
      PaperDocument paper = layout.paper(WithoutHistory.read(stored, entry.document()));
      paper.memberships().stream()
          .filter(membership -> membership.day().equals(day))
          .forEach(membership -> papers.add(new Answers.Placed(paper, membership)));
    }
    return new Answers.Day(new Answers.Total(total, true), papers);
  }

  Answers.Dumps dumps(
      IndexSearcher searcher, DumpSelection selection, @Nullable String from, int limit)
      throws IOException {
    String prefix = DumpTerms.prefix(selection);
    String start = from == null ? prefix : prefix + from;
    List<Entry> entries =
        entries(searcher.getIndexReader(), DumpTerms.ORDER, prefix, start, limit + 1);
    List<DumpDocument> dumps = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (Entry entry : entries.subList(0, Math.min(limit, entries.size()))) {
      dumps.add(layout.dump(stored.document(entry.document())));
    }
    String next =
        entries.size() > limit ? entries.get(limit).term().substring(prefix.length()) : null;
    return new Answers.Dumps(dumps, next);
  }

  /// The first documents whose terms have a prefix, in the order of the terms.
  ///
  /// @param start where to begin, inclusive
  private static List<Entry> entries(
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
