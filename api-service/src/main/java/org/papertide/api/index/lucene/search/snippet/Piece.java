package org.papertide.api.index.lucene.search.snippet;

import java.util.List;

/// A part of a text.
///
/// @param matches in it, in order of their starts; they can overlap
record Piece(int start, int end, List<Match> matches) {

  /// As HTML, without white space at its ends.
  String marked(String text) {
    StringBuilder marked = new StringBuilder(end - start + 9 * matches.size());
    int done = start;
    for (Match match : matches) {
      int from = Math.max(match.start(), done);
      int to = Math.min(match.end(), end);
      if (from < to) {
        escape(text, done, from, marked);
        marked.append("<em>");
        escape(text, from, to, marked);
        marked.append("</em>");
        done = to;
      }
    }
    escape(text, done, end, marked);
    return marked.toString().strip();
  }

  private static void escape(String text, int from, int to, StringBuilder out) {
    for (int at = from; at < to; at++) {
      char character = text.charAt(at);
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
