package org.papertide.api.history;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What changed between two texts, word by word.
///
/// The words at both ends that are the same are set aside first; what lies between is compared by
/// Myers' algorithm in linear space (E. W. Myers, An O(ND) difference algorithm and its variations,
/// 1986). It takes at most the square of the number of words in both; where that is more than may
/// be spent, everything between is one replacement.
final class WordDifference {

  private WordDifference() {}

  /// The runs from the older text to the newer, those that were removed before those that took
  /// their place; none when both are empty.
  static List<Run> between(String older, String newer, Effort effort) {
    List<String> before = words(older);
    List<String> after = words(newer);
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && before.reversed().get(end).equals(after.reversed().get(end))) {
      end++;
    }
    Runs runs = new Runs();
    runs.unchanged(before.subList(0, start));
    compare(
        before.subList(start, before.size() - end),
        after.subList(start, after.size() - end),
        effort,
        runs);
    runs.unchanged(before.subList(before.size() - end, before.size()));
    return runs.toList();
  }

  private static void compare(List<String> before, List<String> after, Effort effort, Runs runs) {
    long words = (long) before.size() + after.size();
    int done = 0;
    if (!before.isEmpty() && !after.isEmpty() && effort.take(words * words)) {
      for (Change change :
          new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null)) {
        runs.unchanged(before.subList(done, change.startOriginal));
        runs.replaced(
            before.subList(change.startOriginal, change.endOriginal),
            after.subList(change.startRevised, change.endRevised));
        done = change.endOriginal;
      }
      runs.unchanged(before.subList(done, before.size()));
    } else {
      runs.replaced(before, after);
    }
  }

  /// Words, and whatever stands between them, by the rules of Unicode
  /// (https://unicode.org/reports/tr29/).
  private static List<String> words(String text) {
    BreakIterator boundaries = BreakIterator.getWordInstance(Locale.ROOT);
    boundaries.setText(text);
    List<String> words = new ArrayList<>();
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      words.add(text.substring(from, to));
      from = to;
    }
    return words;
  }
}
