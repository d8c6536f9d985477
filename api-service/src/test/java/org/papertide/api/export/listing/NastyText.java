package org.papertide.api.export.listing;

import java.util.List;
import java.util.Random;

/// Random texts of what one form or another stumbles over, and what must be left of them.
public final class NastyText {

  private static final List<String> PIECES =
      List.of(
          "]]>",
          "<![CDATA[",
          "&amp;",
          "&",
          "<em>",
          "</title>",
          "\"",
          "'",
          "\r\n",
          "\n",
          "\r",
          "\t",
          "\u0000",
          "\u0001",
          "\u000b",
          "\u001f",
          "\u007f",
          "\u0085",
          "\u2028",
          "\u2029",
          "\ud800",
          "\udc00",
          "\ufffe",
          "\uffff",
          "\u00a0",
          "\ud83d\ude00",
          "é",
          "漢字",
          "{",
          "}",
          "\\",
          "$",
          "$x^2$",
          "$O(\\log n)$",
          "$\\input{secret}$",
          "$\\{x\\}$",
          "$^^5cinput$",
          "5$",
          "%",
          "#",
          "_",
          "^",
          "~",
          " and ",
          ",",
          ";",
          "=1+1",
          "+",
          "-",
          "@",
          "＝",
          "*",
          "**",
          "`",
          "[",
          "](",
          "![",
          "|",
          "1. ",
          "2) ",
          "> ",
          "TY  - JOUR",
          "ER  - ",
          "word",
          "Another",
          "  ",
          " ",
          "---",
          "http://a.b/c?d=e&f",
          "<!-- ",
          "others",
          "\\textbackslash",
          "\\",
          "/",
          ":",
          "!",
          "?",
          ".");

  private final Random random;

  public NastyText(long seed) {
    this.random = new Random(seed);
  }

  /// A text of up to thirty pieces that is not blank.
  public String next() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(30);
    for (int piece = 0; piece < pieces; piece++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.append('x').toString();
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /// The text as UTF-8 can say it.
  public static String sayable(String text) {
    return text.replaceAll("\\p{Cs}", "\ufffd");
  }

  /// The text on one line.
  public static String line(String text) {
    return sayable(text).replaceAll("[ \\p{Cc}\u2028\u2029]+", " ").replaceAll("^ +| +$", "");
  }

  /// The text as XML 1.0 can say it.
  public static String xml(String text) {
    return text.replaceAll("\r\n?", "\n")
        .replaceAll("[^\t\n -\ud7ff\ue000-\ufffd\\x{10000}-\\x{10ffff}]", "\ufffd");
  }
}
