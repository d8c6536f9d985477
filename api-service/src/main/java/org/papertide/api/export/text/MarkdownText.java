package org.papertide.api.export.text;

import java.util.regex.Pattern;
import org.papertide.api.export.listing.Characters;

/// Text in Markdown that means nothing but itself.
final class MarkdownText {

  /// Before what makes a list or a rule of a line that it begins.
  private static final Pattern BLOCK = Pattern.compile("^([0-9]{1,9}(?=[.)](?: |$))|(?=[-+=]))");

  private MarkdownText() {}

  /// A text of one line. What HTML knows is written as HTML has it, so that it does no harm to
  /// those who paste it there either.
  static String of(String text) {
    String line = Characters.oneLine(text);
    StringBuilder markdown = new StringBuilder(line.length() + 16);
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      switch (c) {
        case '&' -> markdown.append("&amp;");
        case '<' -> markdown.append("&lt;");
        case '>' -> markdown.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '~', '|', '#' -> markdown.append('\\').append(c);
        default -> markdown.append(c);
      }
    }
    return BLOCK.matcher(markdown).replaceFirst("$1\\\\");
  }
}
