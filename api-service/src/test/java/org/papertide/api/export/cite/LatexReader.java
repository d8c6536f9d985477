package org.papertide.api.export.cite;

import java.util.Map;

/// Reads LaTeX as strictly as can be: every special character outside of mathematics must be
/// written by one of the commands here.
final class LatexReader {

  private static final Map<String, String> COMMANDS =
      Map.of(
          "textbackslash",
          "\\",
          "textbraceleft",
          "{",
          "textbraceright",
          "}",
          "textasciicircum",
          "^",
          "textasciitilde",
          "~",
          "textless",
          "<",
          "textgreater",
          ">",
          "textbar",
          "|");

  private LatexReader() {}

  static String read(String latex) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < latex.length(); at++) {
      char c = latex.charAt(at);
      if (c == '$') {
        int end = latex.indexOf('$', at + 1) + 1;
        text.append(latex, at, end);
        at = end - 1;
      } else if (c == '\\') {
        at = command(latex, at, text);
      } else if ("{}&#^_~%<>|".indexOf(c) >= 0) {
        throw new AssertionError("A bare " + c + " at " + at + " of " + latex);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static int command(String latex, int at, StringBuilder text) {
    if ("$&#_%".indexOf(latex.charAt(at + 1)) >= 0) {
      text.append(latex.charAt(at + 1));
      return at + 1;
    }
    int end = latex.indexOf("{}", at);
    String character = end < 0 ? null : COMMANDS.get(latex.substring(at + 1, end));
    if (character == null) {
      throw new AssertionError("An unknown command at " + at + " of " + latex);
    }
    text.append(character);
    return end + 1;
  }
}
