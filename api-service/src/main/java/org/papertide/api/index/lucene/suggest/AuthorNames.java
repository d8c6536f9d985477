package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /// About 2 ms.
  private static final int LOOKED_AT = 20_000;

  private AuthorNames() {}

  static List<Suggestion.Author> of(IndexSearcher searcher, Typed typed, int most)
      throws IOException {
    String beginning = typed.beginning();
    if (beginning.strip().length() < SHORTEST) {
      return List.of();
    }
    // A name may begin like this both ways.
    Set<String> names = new LinkedHashSet<>();
    for (Map.Entry<String, Integer> term :
        FrequentTerms.of(searcher, SuggestTerms.AUTHOR, beginning, LOOKED_AT, 2 * most)) {
      names.add(term.getKey().substring(term.getKey().indexOf(SuggestTerms.END) + 1));
    }
    List<Suggestion.Author> authors = new ArrayList<>();
    for (String name : names) {
      int papers = papers(searcher, name);
      if (papers > 0) {
        authors.add(new Suggestion.Author(name, typed.spansIn(name), papers));
      }
    }
    authors.sort(Comparator.comparingInt(Suggestion.Author::papers).reversed());
    return authors.subList(0, Math.min(most, authors.size()));
  }

  /// Those that are there: a newer version of a document leaves the old one's terms until segments
  /// are merged.
  private static int papers(IndexSearcher searcher, String name) throws IOException {
    return searcher.count(
        new TermQuery(new Term(SuggestTerms.AUTHOR, SuggestTerms.authorTerm(name))));
  }
}
