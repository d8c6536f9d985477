package org.papertide.api.index.lucene.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.papertide.api.index.lucene.layout.Names;
import org.papertide.api.index.lucene.layout.SuggestTerms;
import org.papertide.api.index.suggest.Suggestion.Span;

/// What somebody has typed so far.
///
/// @param complete words that are typed to their end
/// @param begun the word that is being typed; empty after a space
record Typed(List<String> complete, String begun) {

  private static final Analyzer WORDS = new Names();

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

  /// The words of a text that were typed; of one that was begun, as much as was.
  List<Span> spansIn(String text) {
    List<Span> spans = new ArrayList<>();
    try (TokenStream tokens = WORDS.tokenStream("text", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        int typed = typedOf(word.toString());
        if (typed > 0) {
          // Without its accents a word may be longer, such as one with a ligature.
          int end = Math.min(place.startOffset() + typed, place.endOffset());
          spans.add(new Span(place.startOffset(), end));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return spans;
  }

  private int typedOf(String word) {
    if (complete.contains(word)) {
      return word.length();
    }
    return !begun.isEmpty() && word.startsWith(begun) ? begun.length() : 0;
  }
}
