package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.papertide.api.index.lucene.layout.Layout;

/// How rare terms are, each looked up once. For one request.
final class TermStatistics {

  static final List<String> FIELDS = List.of(Layout.TITLE, Layout.ABSTRACT);

  /// Where a term stands.
  ///
  /// @param papers that have it, in the field where most do
  private record Standing(List<TermQuery> fields, int papers) {}

  private final IndexSearcher searcher;
  private final long papers;
  private final Map<String, Standing> standings = new HashMap<>();

  TermStatistics(IndexSearcher searcher) throws IOException {
    this.searcher = searcher;
    CollectionStatistics titles = searcher.collectionStatistics(Layout.TITLE);
    this.papers = titles == null ? 0 : titles.docCount();
  }

  /// In how many papers a term stands.
  int papersWith(String term) throws IOException {
    return standing(term).papers();
  }

  /// The inverse document frequency of BM25: the natural logarithm of 1 + (N - n + ½) / (n + ½).
  double rarity(String term) throws IOException {
    int having = papersWith(term);
    return Math.log1p((Math.max(papers, having) - having + 0.5) / (having + 0.5));
  }

  /// The term in each field that has it.
  List<Query> queries(String term, float weight) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (TermQuery query : standing(term).fields()) {
      queries.add(new BoostQuery(query, weight));
    }
    return queries;
  }

  private Standing standing(String term) throws IOException {
    Standing known = standings.get(term);
    if (known != null) {
      return known;
    }
    List<TermQuery> fields = new ArrayList<>();
    int most = 0;
    for (String field : FIELDS) {
      Term inField = new Term(field, term);
      TermStates states = TermStates.build(searcher, inField, true);
      if (states.docFreq() > 0) {
        fields.add(new TermQuery(inField, states));
        most = Math.max(most, states.docFreq());
      }
    }
    Standing found = new Standing(fields, most);
    standings.put(term, found);
    return found;
  }
}
