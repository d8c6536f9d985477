package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits.Relation;
import org.papertide.api.index.Answers;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.query.TextQuery;

/// Search for what a text asks for. For any number of threads.
public final class PaperSearch {

  private final Snippets snippets = new Snippets(EnglishText.indexed());
  private final Layout layout;
  private final IndexSettings settings;
  private final TextQueries queries;

  public PaperSearch(Layout layout, IndexSettings settings) {
    this.layout = layout;
    this.settings = settings;
    this.queries = new TextQueries(settings);
  }

  public Answers.Found search(IndexSearcher searcher, TextQuery text, int limit)
      throws IOException {
    Optional<Query> query = queries.of(text);
    if (query.isEmpty()) {
      return new Answers.Found(new Answers.Total(0, true), List.of());
    }
    TopDocs best =
        searcher.search(
            query.get(), new TopScoreDocCollectorManager(limit, null, settings.totalUpTo()));
    // Here a rescorer of these best hits by phrase, proximity and age finds its place.
    return new Answers.Found(total(best), hits(searcher, query.get(), best));
  }

  private Answers.Total total(TopDocs best) {
    boolean exact =
        best.totalHits.relation() == Relation.EQUAL_TO
            && best.totalHits.value() <= settings.totalUpTo();
    return new Answers.Total(exact ? best.totalHits.value() : settings.totalUpTo(), exact);
  }

  private List<Answers.Hit> hits(IndexSearcher searcher, Query query, TopDocs best)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Answers.Hit> hits = new ArrayList<>(best.scoreDocs.length);
    for (ScoreDoc found : best.scoreDocs) {
      PaperDocument paper = layout.paper(WithoutHistory.read(stored, found.doc));
      hits.add(
          new Answers.Hit(
              paper,
              found.score,
              snippets.title(query, paper.title()),
              snippets.fragments(query, paper.text())));
    }
    return hits;
  }
}
