package org.papertide.benchmark.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// The search of api-service in as few lines as it takes: a flat disjunction over two fields, the
/// best ten by BM25, counted up to a thousand, with title and abstract. For any number of threads.
final class BareSearch {

  private static final int HITS = 10;
  private static final int COUNTED = 1_000;
  private static final float TITLE_WEIGHT = 2;
  private static final int LONGEST_TEXT = 50_000;
  private static final int FRAGMENTS = 3;

  /// One of the best.
  record Hit(String id, String title, String text) {}

  /// What was found.
  record Found(Query query, long total, List<Hit> hits) {}

  private final BareText text = BareText.ofQuery();
  private final IndexSearcher searcher;
  private final UnifiedHighlighter highlighter =
      UnifiedHighlighter.builderWithoutSearcher(BareText.indexed())
          .withMaxLength(LONGEST_TEXT)
          .withWeightMatches(false)
          .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
          .build();

  BareSearch(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  Found find(String words) throws IOException {
    Query query = query(words);
    TopDocs best = searcher.search(query, new TopScoreDocCollectorManager(HITS, null, COUNTED));
    StoredFields stored = searcher.storedFields();
    List<Hit> hits = new ArrayList<>(HITS);
    for (ScoreDoc found : best.scoreDocs) {
      Document document = stored.document(found.doc);
      hits.add(
          new Hit(
              document.get(BareIndexer.ID),
              document.get(BareIndexer.TITLE),
              document.get(BareIndexer.ABSTRACT)));
    }
    return new Found(query, Math.min(best.totalHits.value(), COUNTED), hits);
  }

  /// Marks what was found, as Lucene's highlighter does by default; returns how many texts it has
  /// marked.
  int mark(Found found) throws IOException {
    int marked = 0;
    for (Hit hit : found.hits()) {
      marked += marked(BareIndexer.TITLE, found.query(), hit.title());
      marked += marked(BareIndexer.ABSTRACT, found.query(), hit.text());
    }
    return marked;
  }

  private int marked(String field, Query query, String content) throws IOException {
    return highlighter.highlightWithoutSearcher(field, query, content, FRAGMENTS) == null ? 0 : 1;
  }

  private Query query(String words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : text.terms(words)) {
      query.add(
          new BoostQuery(new TermQuery(new Term(BareIndexer.TITLE, term)), TITLE_WEIGHT),
          Occur.SHOULD);
      query.add(new TermQuery(new Term(BareIndexer.ABSTRACT, term)), Occur.SHOULD);
    }
    return query.build();
  }
}
