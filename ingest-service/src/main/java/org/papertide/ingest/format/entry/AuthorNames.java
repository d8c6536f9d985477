package org.papertide.ingest.format.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Takes apart names that are written in one text: `A, B (University of X, Y) and C`.
public final class AuthorNames {

  private static final String AND = "and ";

  /// What belongs to the name before it, though a comma stands between.
  private static final Set<String> SUFFIXES = Set.of("Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV");

  private AuthorNames() {}

  /// The names in order, without what stands in parentheses behind them.
  public static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int depth = 0;
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      depth += character == '(' ? 1 : 0;
      if (depth > 0) {
        depth -= character == ')' ? 1 : 0;
      } else if (character == ',' || character == ';' || startsAnd(text, at)) {
        add(names, name);
        at += character == 'a' ? AND.length() - 1 : 0;
      } else {
        name.append(Character.isWhitespace(character) ? ' ' : character);
      }
    }
    add(names, name);
    return List.copyOf(names);
  }

  private static boolean startsAnd(String text, int at) {
    return at > 0 && Character.isWhitespace(text.charAt(at - 1)) && text.startsWith(AND, at);
  }

  private static void add(List<String> names, StringBuilder name) {
    String stripped = name.toString().strip();
    name.setLength(0);
    if (SUFFIXES.contains(stripped) && !names.isEmpty()) {
      names.add(names.removeLast() + ", " + stripped);
    } else if (!stripped.isEmpty()) {
      names.add(stripped);
    }
  }
}
