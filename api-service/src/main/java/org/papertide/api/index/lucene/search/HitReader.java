package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.explain.Explanations;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.WithoutHistory;
import org.papertide.api.index.lucene.page.Place;
import org.papertide.api.index.lucene.search.snippet.Snippets;

/// Reads the papers of a page, and marks and explains what matched in them while there is time.
/// For one request.
final class HitReader {

  private final Layout layout;
  private final Snippets snippets;
  private final IndexSearcher searcher;
  private final @Nullable Explanations explanations;
  private final QueryTimeout timeout;
  private boolean hurried;

  /// @param query what matched
  /// @param explanations of its scores, if they are wanted
  HitReader(
      Layout layout,
      IndexSearcher searcher,
      Query query,
      @Nullable Explanations explanations,
      QueryTimeout timeout) {
    this.layout = layout;
    this.snippets = new Snippets(query);
    this.searcher = searcher;
    this.explanations = explanations;
    this.timeout = timeout;
  }

  List<Answers.Hit> read(List<Place> places) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Answers.Hit> hits = new ArrayList<>(places.size());
    for (Place place : places) {
      PaperDocument paper = layout.paper(WithoutHistory.read(stored, place.document()));
      Float score = Float.isNaN(place.score()) ? null : (Float) place.score();
      hurried |= timeout.shouldExit();
      hits.add(hurried ? plain(paper, score) : complete(paper, score, place));
    }
    return hits;
  }

  /// Whether there was no time to mark and explain every hit.
  boolean hurried() {
    return hurried;
  }

  private static Answers.Hit plain(PaperDocument paper, @Nullable Float score) {
    return new Answers.Hit(paper, score, Snippets.plain(paper.title()), List.of(), null);
  }

  private Answers.Hit complete(PaperDocument paper, @Nullable Float score, Place place)
      throws IOException {
    return new Answers.Hit(
        paper,
        score,
        snippets.title(paper.title()),
        snippets.fragments(paper.text()),
        explanations == null ? null : explanations.of(place));
  }
}
