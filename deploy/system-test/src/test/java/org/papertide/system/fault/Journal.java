package org.papertide.system.fault;

import java.util.ArrayList;
import java.util.List;

/// What was done and what was seen, for people. For one thread.
final class Journal {

  private final long start = System.nanoTime();
  private final List<String> rows = new ArrayList<>();

  /// Notes it, and prints it at once: a run may be killed.
  void note(String what, String seen) {
    String row =
        "| %6.1f s | %-38s | %s |".formatted((System.nanoTime() - start) / 1e9, what, seen);
    rows.add(row);
    System.out.println(row);
  }

  /// Everything once more, as a table.
  String table() {
    return "| after | fault | seen |\n|---|---|---|\n" + String.join("\n", rows);
  }
}
