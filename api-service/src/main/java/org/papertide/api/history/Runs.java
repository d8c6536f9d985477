package org.papertide.api.history;

import java.util.ArrayList;
import java.util.List;

/// Runs being put together. A space between two replacements becomes part of both, so that two
/// words which were replaced read as one change. For one thread.
final class Runs {

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();
  private final StringBuilder between = new StringBuilder();

  void unchanged(List<String> words) {
    words.forEach(between::append);
  }

  void replaced(List<String> before, List<String> after) {
    boolean pending = !removed.isEmpty() || !added.isEmpty();
    if (pending && between.toString().isBlank()) {
      removed.append(between);
      added.append(between);
      between.setLength(0);
    } else {
      flush();
    }
    before.forEach(removed::append);
    after.forEach(added::append);
  }

  /// The older text without what is added, and the newer one without what is removed.
  List<Run> toList() {
    flush();
    return List.copyOf(runs);
  }

  private void flush() {
    flush(Run.Change.REMOVED, removed);
    flush(Run.Change.ADDED, added);
    flush(Run.Change.UNCHANGED, between);
  }

  private void flush(Run.Change change, StringBuilder text) {
    if (!text.isEmpty()) {
      runs.add(new Run(change, text.toString()));
      text.setLength(0);
    }
  }
}
