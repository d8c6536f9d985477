package org.papertide.api.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
import org.papertide.api.index.lucene.layout.DumpTerms;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.lucene.list.TermList;

/// Reading by id, and the list of dumps in the order of its terms.
final class Lists {

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

  Answers.Dumps dumps(
      IndexSearcher searcher, DumpSelection selection, @Nullable String from, int limit)
      throws IOException {
    String prefix = DumpTerms.prefix(selection);
    String start = from == null ? prefix : prefix + from;
    List<TermList.Entry> entries =
        TermList.entries(searcher.getIndexReader(), DumpTerms.ORDER, prefix, start, limit + 1);
    List<DumpDocument> dumps = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (TermList.Entry entry : entries.subList(0, Math.min(limit, entries.size()))) {
      dumps.add(layout.dump(stored.document(entry.document())));
    }
    String next =
        entries.size() > limit ? entries.get(limit).term().substring(prefix.length()) : null;
    return new Answers.Dumps(dumps, next);
  }
}
