package org.papertide.system.truth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.Entry;

/// Everything that was accepted, and what must come of it. May be used from any thread.
public final class Truth {

  private final SortedMap<String, Dump> dumps = new TreeMap<>();
  private final List<Said> said = new ArrayList<>();
  private final SortedMap<String, Letter> letters = new TreeMap<>();

  /// Notes a dump that ingest-service has answered for. The same one again changes nothing.
  public synchronized void accepted(Dump dump) {
    if (dumps.putIfAbsent(dump.id(), dump) != null) {
      return;
    }
    for (int entry = 0; entry < dump.entries().size(); entry++) {
      if (dump.reasons().get(entry).isEmpty()) {
        add(dump, entry + 1, dump.entries().get(entry));
      }
    }
  }

  private void add(Dump dump, int number, Entry entry) {
    said.add(new Said(dump.source(), dump.capturedAt(), dump.id(), number, entry));
  }

  /// Notes a record that cannot become rows.
  public synchronized void dead(Letter letter) {
    letters.put(letter.key(), letter);
  }

  /// How many entries were accepted.
  public synchronized int entries() {
    return said.size();
  }

  synchronized SortedMap<String, ExpectedPaper> papers() {
    return Merge.of(said);
  }

  synchronized Collection<Dump> dumps() {
    return List.copyOf(dumps.values());
  }

  synchronized Collection<Letter> letters() {
    return List.copyOf(letters.values());
  }
}
