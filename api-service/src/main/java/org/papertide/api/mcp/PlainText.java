package org.papertide.api.mcp;

import java.util.List;

/// Texts as a model reads them.
final class PlainText {

  private PlainText() {}

  /// Highlights without their marks and escapes.
  static String ofHighlights(List<String> pieces) {
    return String.join(" … ", pieces)
        .replace("<em>", "")
        .replace("</em>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  /// The beginning of a text, ending with a word where it is cut.
  ///
  /// @param longest in characters
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int space = text.lastIndexOf(' ', longest);
    int end = space > longest / 2 ? space : longest;
    int whole = Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    return text.substring(0, whole) + "…";
  }
}
