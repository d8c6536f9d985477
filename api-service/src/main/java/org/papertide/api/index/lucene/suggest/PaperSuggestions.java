package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.suggest.Suggestion;

/// Titles and authors for a text that is being typed: titles that begin with it, authors whose
/// names do, then titles that have its words. For any number of threads.
public final class PaperSuggestions {

  private final Layout layout;

  public PaperSuggestions(Layout layout) {
    this.layout = layout;
  }

  public List<Suggestion> suggest(IndexSearcher searcher, String text, int limit)
      throws IOException {
    Typed typed = Typed.of(text);
    if (typed.isEmpty()) {
      return List.of();
    }
    List<Integer> beginning =
        TitleBeginnings.of(searcher.getIndexReader(), typed.beginning(), limit);
    List<Suggestion.Author> authors = AuthorNames.of(searcher, typed, limit);
    // Where there are enough of both, a third are authors.
    int ofAuthors = Math.min(authors.size(), Math.max((limit + 2) / 3, limit - beginning.size()));
    int ofTitles = limit - ofAuthors;
    Set<Integer> papers = new LinkedHashSet<>(beginning);
    if (papers.size() < ofTitles) {
      papers.addAll(TitleWords.of(searcher, typed, limit));
    }
    List<Suggestion> titles = titles(searcher, typed, papers.stream().limit(ofTitles).toList());
    List<Suggestion> suggestions = new ArrayList<>(titles);
    int afterBeginnings = Math.min(beginning.size(), titles.size());
    suggestions.addAll(afterBeginnings, authors.subList(0, ofAuthors));
    return suggestions;
  }

  private List<Suggestion> titles(IndexSearcher searcher, Typed typed, List<Integer> documents)
      throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Suggestion> titles = new ArrayList<>();
    for (int document : documents) {
      PaperDocument paper = layout.paper(WithoutHistory.read(stored, document));
      titles.add(new Suggestion.Title(paper.title(), typed.spansIn(paper.title()), paper.id()));
    }
    return titles;
  }
}
