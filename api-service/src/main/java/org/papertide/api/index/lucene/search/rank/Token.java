package org.papertide.api.index.lucene.search.rank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.papertide.api.index.lucene.layout.EnglishText;

/// A word of a text.
///
/// @param stem the term that it is searched for by
/// @param word as it stands there, in lower case and without accents
/// @param at its place among the words
/// @param start where it begins in the text
/// @param end where it has ended
public record Token(String stem, String word, int at, int start, int end) {

  private static final EnglishText SUBJECT = EnglishText.ofSubjectWithWords();
  private static final EnglishText COMPLETE = EnglishText.indexed();

  /// The words that say something of the subject, or all of them where none does.
  static List<Token> of(String text) {
    List<Token> telling = of(text, SUBJECT);
    return telling.isEmpty() ? all(text) : telling;
  }

  /// All words, in order.
  public static List<Token> all(String text) {
    return of(text, COMPLETE);
  }

  private static List<Token> of(String text, EnglishText analyzer) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      int at = 0;
      while (stream.incrementToken()) {
        at += step.getPositionIncrement();
        String found = term.toString();
        // A word is followed by its stem in the same place, where that is another term.
        String word = step.getPositionIncrement() == 0 ? tokens.removeLast().word() : found;
        tokens.add(new Token(found, word, at, place.startOffset(), place.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return tokens;
  }
}
