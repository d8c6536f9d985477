package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
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

/// Search for what a text asks for. Words alone are a flat disjunction of one term query for each
/// word and field, which lets Lucene skip whatever cannot be among the best.
public final class PaperSearch {

  /// With two clauses each, and those of the operators, Lucene's bound of 1,024 is never met.
  private static final int MOST_TERMS = 400;

  private final EnglishText subject = EnglishText.ofSubject();
  private final EnglishText complete = EnglishText.complete();
  private final Snippets snippets = new Snippets(EnglishText.indexed());
  private final Layout layout;
  private final IndexSettings settings;

  public PaperSearch(Layout layout, IndexSettings settings) {
    if (settings.queryTerms() < 1 || settings.queryTerms() > MOST_TERMS) {
      throw new IllegalArgumentException(
          "api.index.query-terms takes a whole number from 1 to " + MOST_TERMS);
    }
    this.layout = layout;
    this.settings = settings;
  }

  public Answers.Found search(IndexSearcher searcher, TextQuery text, int limit)
      throws IOException {
    Optional<Query> query = query(text);
    if (query.isEmpty()) {
      return new Answers.Found(new Answers.Total(0, true), List.of());
    }
    TopDocs best =
        searcher.search(
            query.get(), new TopScoreDocCollectorManager(limit, null, settings.totalUpTo()));
    // Here a rescorer of these best hits by phrase, proximity and age finds its place.
    return new Answers.Found(total(best), hits(searcher, query.get(), best));
  }

  /// Empty when the text has no word.
  private Optional<Query> query(TextQuery text) {
    List<Query> demanded = ClauseQueries.of(text.demanded());
    List<Query> excluded = ClauseQueries.of(text.excluded());
    Set<String> words = terms(text.words());
    if (words.isEmpty() && demanded.isEmpty() && excluded.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = disjunction(words);
    demanded.forEach(clause -> query.add(clause, Occur.MUST));
    if (!excluded.isEmpty() && words.isEmpty() && demanded.isEmpty()) {
      query.add(ClauseQueries.anyPaper(), Occur.MUST);
    }
    excluded.forEach(clause -> query.add(clause, Occur.MUST_NOT));
    return Optional.of(query.build());
  }

  private Set<String> terms(String words) {
    Set<String> ofSubject = subject.terms(words, settings.queryTerms());
    return ofSubject.isEmpty() ? complete.terms(words, settings.queryTerms()) : ofSubject;
  }

  private static BooleanQuery.Builder disjunction(Set<String> terms) {
    BooleanQuery.Builder disjunction = new BooleanQuery.Builder();
    for (String term : terms) {
      for (Part part : ClauseQueries.ANYWHERE) {
        disjunction.add(part.term(term), Occur.SHOULD);
      }
    }
    return disjunction;
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
