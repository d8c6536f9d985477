package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.lucene.layout.Layout;

/// Pieces of a text with what matched in `<em>`, and everything else escaped for HTML: without the
/// marks and the escapes it is the text, character by character.
final class Snippets {

  /// Three sentences say why a paper was found; more is the abstract itself.
  private static final int MOST_FRAGMENTS = 3;

  /// The longest abstract that ingest-service takes.
  private static final int LONGEST_TEXT = 50_000;

  private final UnifiedHighlighter titles;
  private final UnifiedHighlighter abstracts;

  Snippets(EnglishText analyzer) {
    this.titles = builder(analyzer).withBreakIterator(WholeBreakIterator::new).build();
    this.abstracts =
        builder(analyzer)
            .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.ROOT))
            .withMaxNoHighlightPassages(1)
            .build();
  }

  private static UnifiedHighlighter.Builder builder(EnglishText analyzer) {
    return UnifiedHighlighter.builderWithoutSearcher(analyzer)
        .withMaxLength(LONGEST_TEXT)
        .withHandleMultiTermQuery(true)
        .withHighlightPhrasesStrictly(true)
        .withWeightMatches(false)
        .withFormatter(new Marks());
  }

  /// The whole title.
  String title(Query query, String title) throws IOException {
    return String.join("", marked(titles, Layout.TITLE, query, title, 1));
  }

  /// The sentences of the abstract that match best, in its order; the first one when none does.
  List<String> fragments(Query query, String text) throws IOException {
    return marked(abstracts, Layout.ABSTRACT, query, text, MOST_FRAGMENTS);
  }

  /// A text with nothing marked.
  static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    Marks.escape(text, 0, text.length(), escaped);
    return escaped.toString();
  }

  private static List<String> marked(
      UnifiedHighlighter highlighter, String field, Query query, String text, int most)
      throws IOException {
    Object passages = highlighter.highlightWithoutSearcher(field, query, text, most);
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
