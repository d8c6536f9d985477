package org.papertide.api.export.cite;

import org.papertide.api.export.listing.Characters;

/// Text as LaTeX has to have it to print just that. Letters beyond ASCII stay as they are (UTF-8).
///
/// Braces are written by name: BibTeX counts them without heeding a backslash before.
final class LatexText {

  private LatexText() {}

  /// A text of one line, with its mathematics between dollars left to LaTeX where it is sound
  /// ([LatexMath]).
  static String of(String text) {
    String line = Characters.oneLine(text);
    StringBuilder latex = new StringBuilder(line.length() + 16);
    for (int at = 0; at < line.length(); at++) {
      int end = line.charAt(at) == '$' ? LatexMath.end(line, at) : at;
      if (end > at) {
        latex.append(line, at, end);
        at = end - 1;
      } else {
        append(latex, line.charAt(at));
      }
    }
    return latex.toString();
  }

  /// A text of one line without mathematics, such as a name.
  static String plain(String text) {
    String line = Characters.oneLine(text);
    StringBuilder latex = new StringBuilder(line.length() + 16);
    line.chars().forEach(c -> append(latex, (char) c));
    return latex.toString();
  }

  private static void append(StringBuilder latex, char c) {
    switch (c) {
      case '$', '&', '#', '_', '%' -> latex.append('\\').append(c);
      case '\\' -> latex.append("\\textbackslash{}");
      case '{' -> latex.append("\\textbraceleft{}");
      case '}' -> latex.append("\\textbraceright{}");
      case '^' -> latex.append("\\textasciicircum{}");
      case '~' -> latex.append("\\textasciitilde{}");
      case '<' -> latex.append("\\textless{}");
      case '>' -> latex.append("\\textgreater{}");
      case '|' -> latex.append("\\textbar{}");
      default -> latex.append(c);
    }
  }
}
