package org.papertide.api.index.lucene.suggest;

import java.util.List;
import org.papertide.api.index.lucene.layout.SuggestTerms;

/// What somebody has typed so far.
///
/// @param complete words that are typed to their end
/// @param begun the word that is being typed; empty after a space
record Typed(List<String> complete, String begun) {

  static Typed of(String text) {
    List<String> words = SuggestTerms.words(text);
    if (words.isEmpty()) {
      return new Typed(List.of(), "");
    }
    boolean ended = !Character.isLetterOrDigit(text.codePointBefore(text.length()));
    int last = words.size() - 1;
    return ended ? new Typed(words, "") : new Typed(words.subList(0, last), words.get(last));
  }

  boolean isEmpty() {
    return complete.isEmpty() && begun.isEmpty();
  }

  /// What the words of a whole text begin with.
  String beginning() {
    return SuggestTerms.spaced(complete) + begun;
  }
}
