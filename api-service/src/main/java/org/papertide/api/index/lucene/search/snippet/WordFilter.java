package org.papertide.api.index.lucene.search.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Lets those words through whose stem can be one of some terms, or that can begin like one. What
/// is left out is most of a text, and need not be stemmed.
final class WordFilter extends FilteringTokenFilter {

  /// Porter's rules change the end of a word; of the stem that comes out, the last two letters may
  /// be others than in the word (`sensibility` becomes `sensibl`), never those before.
  private static final int CHANGED = 2;

  private static final int ASCII = 128;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final List<List<String>> byFirst = new ArrayList<>(ASCII);

  /// @param beginnings what a word or its stem must begin with
  WordFilter(TokenStream words, Set<String> stems, Set<String> beginnings) {
    super(words);
    for (int first = 0; first < ASCII; first++) {
      byFirst.add(List.of());
    }
    stems.forEach(stem -> add(stem.substring(0, beginning(stem))));
    beginnings.forEach(start -> add(start.substring(0, beginning(start))));
  }

  private static int beginning(String stem) {
    return Math.min(stem.length(), Math.max(1, stem.length() - CHANGED));
  }

  private void add(String beginning) {
    if (beginning.isEmpty()) {
      return;
    }
    char first = beginning.charAt(0);
    if (first < ASCII) {
      List<String> more = new ArrayList<>(byFirst.get(first));
      more.add(beginning);
      byFirst.set(first, more);
    }
  }

  @Override
  protected boolean accept() {
    char first = term.isEmpty() ? 0 : term.charAt(0);
    if (first >= ASCII) {
      return true;
    }
    for (String beginning : byFirst.get(first)) {
      if (begins(beginning)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(String beginning) {
    int length = beginning.length();
    if (term.length() < length) {
      return false;
    }
    char[] word = term.buffer();
    for (int at = 1; at < length; at++) {
      if (word[at] != beginning.charAt(at)) {
        return false;
      }
    }
    return true;
  }
}
