package org.papertide.api.index.lucene.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.lucene.layout.EnglishText;

/// The terms of one text that say something of its subject: how often each stands there, and the
/// word that a person reads for it.
final class TermCounts {

  /// Of an abstract that is longer than any real one, this much says what it is about.
  private static final int LONGEST_ABSTRACT = 10_000;

  /// A word of the title says as much of the subject as two of the abstract.
  private static final int IN_TITLE = 2;

  private static final EnglishText ANALYZER = EnglishText.ofSubject();

  /// A term of the text.
  record Counted(String word, int count) {

    private Counted more(int times) {
      return new Counted(word, count + times);
    }
  }

  private final Map<String, Counted> terms = new LinkedHashMap<>();

  private TermCounts() {}

  static TermCounts of(String text) {
    TermCounts counts = new TermCounts();
    counts.add(text, 1);
    return counts;
  }

  static TermCounts of(PaperDocument paper) {
    TermCounts counts = new TermCounts();
    counts.add(paper.title(), IN_TITLE);
    String text = paper.text();
    counts.add(text.substring(0, Math.min(LONGEST_ABSTRACT, text.length())), 1);
    return counts;
  }

  Map<String, Counted> terms() {
    return terms;
  }

  private void add(String text, int times) {
    try (TokenStream tokens = ANALYZER.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        String word = text.substring(place.startOffset(), place.endOffset());
        terms.merge(
            term.toString(),
            new Counted(readable(word), times),
            (before, now) -> before.more(times));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /// Without possessive, and without the capital of a sentence's or a title's word; `BERT` stays.
  private static String readable(String word) {
    String bare = word.replaceFirst("['’]s?$", "");
    boolean name = bare.chars().skip(1).anyMatch(Character::isUpperCase);
    return name ? bare : bare.toLowerCase(Locale.ROOT);
  }
}
