package org.papertide.system;

import java.util.LinkedHashSet;
import java.util.Set;

/// Captured pages made by number, and what must come of them.
final class Pages {

  private static final String WORDS =
      "We study how models learn from observations that arrive in any order and any number of times and show "
          + "that what they know depends on the set of them alone which is what makes a system of record worth "
          + "its name even when its parts are killed while they work and started again later on the same data ";

  private Pages() {}

  /// A page with these many entries, each paper's title once.
  static String page(String name, int entries) {
    StringBuilder page =
        new StringBuilder("Daily Papers\n\nbyAK and the research community\n\nMar 17\n");
    for (int entry = 1; entry <= entries; entry++) {
      page.append('\n').append(title(name, entry)).append("\n\n");
      page.append("Abstract of ")
          .append(title(name, entry))
          .append(". ")
          .append(WORDS)
          .append('\n');
    }
    return page.toString();
  }

  static String title(String name, int entry) {
    return "Paper " + entry + " of " + name;
  }

  static Set<String> titles(String name, int entries) {
    Set<String> titles = new LinkedHashSet<>();
    for (int entry = 1; entry <= entries; entry++) {
      titles.add(title(name, entry));
    }
    return titles;
  }
}
