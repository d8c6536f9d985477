package org.papertide.api.index.lucene.search.snippet;

import java.util.List;
import org.apache.lucene.search.Query;
import org.papertide.api.index.lucene.layout.Layout;

/// Pieces of a text with what matched in `<em>`, and everything else escaped for HTML: without the
/// marks and the escapes it is the text, character by character. For one query and one thread.
public final class Snippets {

  /// Three sentences say why a paper was found; more is the abstract itself.
  private static final int MOST_FRAGMENTS = 3;

  private final Matches titles;
  private final Matches abstracts;

  public Snippets(Query query) {
    this.titles = new Matches(Sought.of(query, Layout.TITLE));
    this.abstracts = new Matches(Sought.of(query, Layout.ABSTRACT));
  }

  /// The whole title.
  public String title(String title) {
    return new Piece(0, title.length(), titles.in(title)).marked(title);
  }

  /// The sentences of the abstract that match best, in its order; the first one when none does.
  public List<String> fragments(String text) {
    return Sentences.best(text, abstracts.in(text), MOST_FRAGMENTS).stream()
        .map(piece -> piece.marked(text))
        .toList();
  }

  /// A text with nothing marked.
  public static String plain(String text) {
    return new Piece(0, text.length(), List.of()).marked(text);
  }
}
