package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.apache.lucene.search.TotalHits.Relation;
import org.papertide.api.index.Answers;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;

/// Search by words: a flat disjunction of one term query for each word and field, which lets Lucene
/// skip whatever cannot be among the best.
public final class WordQuery {

  /// A word in the title says twice as much of the subject as one in the abstract.
  private static final float TITLE_WEIGHT = 2;

  private final EnglishText subject = EnglishText.ofSubject();
  private final EnglishText complete = EnglishText.complete();
  private final Snippets snippets = new Snippets(complete);
  private final Layout layout;
  private final IndexSettings settings;

  public WordQuery(Layout layout, IndexSettings settings) {
    this.layout = layout;
    this.settings = settings;
  }

  public Answers.Found search(IndexSearcher searcher, String words, int limit) throws IOException {
    Set<String> terms = terms(words);
    if (terms.isEmpty()) {
      return new Answers.Found(new Answers.Total(0, true), List.of());
    }
    Query query = disjunction(terms);
    TopDocs best =
        searcher.search(query, new TopScoreDocCollectorManager(limit, null, settings.totalUpTo()));
    // Here a rescorer of these best hits by phrase, proximity and age finds its place.
    return new Answers.Found(total(best), hits(searcher, query, best));
  }

  private Set<String> terms(String words) {
    Set<String> ofSubject = subject.terms(words, settings.queryTerms());
    return ofSubject.isEmpty() ? complete.terms(words, settings.queryTerms()) : ofSubject;
  }

  private static Query disjunction(Set<String> terms) {
    BooleanQuery.Builder disjunction = new BooleanQuery.Builder();
    for (String term : terms) {
      Query inTitle = new TermQuery(new Term(Layout.TITLE, term));
      disjunction.add(new BoostQuery(inTitle, TITLE_WEIGHT), Occur.SHOULD);
      disjunction.add(new TermQuery(new Term(Layout.ABSTRACT, term)), Occur.SHOULD);
    }
    return disjunction.build();
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
