package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Pieces of a text with what matched in `<em>`, and everything else escaped for HTML: without the
/// marks and the escapes it is the text, character by character. For one query and one thread.
final class Snippets {

  /// Three sentences say why a paper was found; more is the abstract itself.
  private static final int MOST_FRAGMENTS = 3;

  private static final Highlighters OF_STEMS = Highlighters.ofStems(new Marks());
  private static final Highlighters OF_WORDS = Highlighters.ofWords(new Marks());

  private final FieldHighlighter titles;
  private final FieldHighlighter abstracts;

  Snippets(Query query) throws IOException {
    Highlighters highlighters = Highlighters.hasBeginnings(query) ? OF_WORDS : OF_STEMS;
    this.titles = highlighters.title(query);
    this.abstracts = highlighters.text(query, MOST_FRAGMENTS);
  }

  /// The whole title.
  String title(String title) throws IOException {
    return String.join("", marked(titles, title));
  }

  /// The sentences of the abstract that match best, in its order; the first one when none does.
  List<String> fragments(String text) throws IOException {
    return marked(abstracts, text);
  }

  /// A text with nothing marked.
  static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    Marks.escape(text, 0, text.length(), escaped);
    return escaped.toString();
  }

  private static List<String> marked(FieldHighlighter highlighter, String text) throws IOException {
    // No reader and no document: the text itself is read.
    Object passages = highlighter.highlightFieldForDoc(null, -1, text);
    return passages instanceof Marked marked ? marked.pieces() : List.of();
  }

  private record Marked(List<String> pieces) {}

  private static final class Marks extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<String> pieces = new ArrayList<>(passages.length);
      for (Passage passage : passages) {
        pieces.add(mark(passage, content));
      }
      return new Marked(List.copyOf(pieces));
    }

    private static String mark(Passage passage, String content) {
      StringBuilder piece = new StringBuilder();
      int done = passage.getStartOffset();
      for (int match = 0; match < passage.getNumMatches(); match++) {
        // Matches are in order of their start, and can overlap.
        int start = Math.max(passage.getMatchStarts()[match], done);
        int end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
        if (start < end) {
          escape(content, done, start, piece);
          piece.append("<em>");
          escape(content, start, end, piece);
          piece.append("</em>");
          done = end;
        }
      }
      escape(content, done, passage.getEndOffset(), piece);
      return piece.toString().strip();
    }

    private static void escape(String content, int from, int to, StringBuilder out) {
      for (int at = from; at < to; at++) {
        char character = content.charAt(at);
        switch (character) {
          case '&' -> out.append("&amp;");
          case '<' -> out.append("&lt;");
          case '>' -> out.append("&gt;");
          case '"' -> out.append("&quot;");
          case '\'' -> out.append("&#39;");
          default -> out.append(character);
        }
      }
    }
  }
}
