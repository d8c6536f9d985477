package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.papertide.api.index.lucene.layout.SuggestTerms;
import org.papertide.api.index.suggest.Suggestion;

/// Authors whose names begin with a text, as they stand or with the last part first; those of most
/// papers first.
final class AuthorNames {

  /// Two letters at least make a beginning of a name: one begins too many.
  private static final int SHORTEST = 2;

  /// About 2 ms. As many names as begin like this are looked at in a segment after the other.
  private static final int LOOKED_AT = 20_000;

  private AuthorNames() {}

  static List<Suggestion.Author> of(IndexSearcher searcher, Typed typed, int most)
      throws IOException {
    String beginning = typed.beginning();
    if (beginning.strip().length() < SHORTEST) {
      return List.of();
    }
    List<Suggestion.Author> authors = new ArrayList<>();
    for (String name : mostFrequent(counts(searcher, beginning), most)) {
      // A newer version of a document leaves the old one's terms until segments are merged.
      int papers =
          searcher.count(
              new TermQuery(new Term(SuggestTerms.AUTHOR, SuggestTerms.authorTerm(name))));
      if (papers > 0) {
        authors.add(new Suggestion.Author(name, typed.spansIn(name), papers));
      }
    }
    return authors;
  }

  private static Map<String, Integer> counts(IndexSearcher searcher, String beginning)
      throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    BoundedTerms names = new BoundedTerms(LOOKED_AT);
    for (LeafReaderContext leaf : searcher.getLeafContexts()) {
      // A name can begin like this both ways.
      Map<String, Integer> here = new HashMap<>();
      names.visit(
          leaf.reader(),
          SuggestTerms.AUTHOR,
          beginning,
          (term, papers) -> {
            String text = term.utf8ToString();
            here.put(text.substring(text.indexOf(SuggestTerms.END) + 1), papers);
          });
      here.forEach((name, papers) -> counts.merge(name, papers, Integer::sum));
    }
    return counts;
  }

  private static List<String> mostFrequent(Map<String, Integer> counts, int most) {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
