package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.lucene.search.rank.QueryWeight;
import org.papertide.api.index.lucene.search.rank.TermLookup;
import org.papertide.api.index.lucene.search.rank.Wording;
import org.papertide.api.index.query.TextQuery;

/// Makes Lucene's query of what a text asks for. Words alone are a flat disjunction of one term
/// query for each word and field, which lets Lucene skip whatever cannot be among the best; a word
/// counts the more, the more often it is said. For any number of threads.
public final class TextQueries {

  /// With two clauses each, and those of the operators, Lucene's bound of 1,024 is never met.
  private static final int MOST_TERMS = 400;

  private final int mostTerms;

  public TextQueries(IndexSettings settings) {
    if (settings.queryTerms() < 1 || settings.queryTerms() > MOST_TERMS) {
      throw new IllegalArgumentException(
          "api.index.query-terms takes a whole number from 1 to " + MOST_TERMS);
    }
    this.mostTerms = settings.queryTerms();
  }

  /// Empty when the text has no word.
  ///
  /// @param terms of the index in which the query will search
  /// @param timeout of the request: when to end gathering the words of a prefix
  public Optional<Query> of(TextQuery text, TermLookup terms, QueryTimeout timeout)
      throws IOException {
    ClauseQueries clauses = new ClauseQueries(timeout);
    List<Query> demanded = clauses.of(text.demanded());
    List<Query> excluded = clauses.of(text.excluded());
    Map<String, Wording.Word> words =
        Wording.of(TextQuery.ofWords(text.words()), mostTerms).words();
    if (words.isEmpty() && demanded.isEmpty() && excluded.isEmpty()) {
      return Optional.empty();
    }
    BooleanQuery.Builder query = disjunction(words, terms);
    demanded.forEach(clause -> query.add(clause, Occur.MUST));
    if (!excluded.isEmpty() && words.isEmpty() && demanded.isEmpty()) {
      query.add(ClauseQueries.anyPaper(), Occur.MUST);
    }
    excluded.forEach(clause -> query.add(clause, Occur.MUST_NOT));
    return Optional.of(query.build());
  }

  private static BooleanQuery.Builder disjunction(Map<String, Wording.Word> words, TermLookup terms)
      throws IOException {
    BooleanQuery.Builder disjunction = new BooleanQuery.Builder();
    for (Map.Entry<String, Wording.Word> word : words.entrySet()) {
      double times = QueryWeight.of(word.getValue().count());
      for (Part part : ClauseQueries.ANYWHERE) {
        Term term = new Term(part.field(), word.getKey());
        disjunction.add(part.weighted(terms.query(term), times), Occur.SHOULD);
      }
    }
    return disjunction;
  }
}
