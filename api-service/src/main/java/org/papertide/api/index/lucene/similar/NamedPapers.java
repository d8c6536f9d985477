package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;

/// The papers that a question names, which are no answer to it, nor is another paper with the title
/// of one of them: that is the same work from another producer. For one request.
final class NamedPapers {

  private final IndexSearcher searcher;
  private final Layout layout;
  private final Set<Integer> documents = new HashSet<>();
  private final Set<String> titles = new HashSet<>();
  private final List<String> unknown = new ArrayList<>();

  NamedPapers(IndexSearcher searcher, Layout layout) {
    this.searcher = searcher;
    this.layout = layout;
  }

  /// The texts of the papers that these ids lead to, each paper once.
  List<TermCounts> texts(List<String> ids) throws IOException {
    List<TermCounts> texts = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (String id : ids) {
      PaperDocument paper = named(id);
      if (paper == null) {
        unknown.add(id);
      } else if (seen.add(paper.no())) {
        titles.add(fingerprint(paper.title()));
        texts.add(TermCounts.of(paper));
      }
    }
    return texts;
  }

  private @Nullable PaperDocument named(String id) throws IOException {
    Integer document = document(id);
    if (document == null) {
      return null;
    }
    Document stored = WithoutHistory.read(searcher.storedFields(), document);
    if (Layout.ALIAS.equals(stored.get(Layout.KIND))) {
      document = document(stored.get(Layout.TARGET));
      if (document == null) {
        return null;
      }
      stored = WithoutHistory.read(searcher.storedFields(), document);
    }
    documents.add(document);
    return Layout.ALIAS.equals(stored.get(Layout.KIND)) ? null : layout.paper(stored);
  }

  private @Nullable Integer document(String id) throws IOException {
    TopDocs found = searcher.search(new TermQuery(new Term(Layout.ID, id)), 1);
    return found.scoreDocs.length == 0 ? null : found.scoreDocs[0].doc;
  }

  /// The ids that led nowhere.
  List<String> unknown() {
    return unknown;
  }

  /// How many papers were named.
  int size() {
    return documents.size();
  }

  boolean has(int document) {
    return documents.contains(document);
  }

  boolean hasTitleOf(PaperDocument paper) {
    return titles.contains(fingerprint(paper.title()));
  }

  /// Letters and digits alone, unless there are none.
  private static String fingerprint(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String fingerprint = plain.replaceAll("[^\\p{L}\\p{N}]", "");
    return fingerprint.isEmpty() ? title : fingerprint;
  }
}
