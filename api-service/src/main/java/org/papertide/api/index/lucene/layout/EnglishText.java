package org.papertide.api.index.lucene.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.Version;

/// How English text becomes terms: Unicode words, without possessive, in lower case, without
/// accents, stemmed by Porter.
///
/// The index keeps every word, so that nothing is beyond search ("The Who", "To Be"), and beside
/// its stem the word itself, in the same place: beginnings are looked for among whole words. That
/// changes no length, and hardly a count, since few words are the stem of another. A query leaves
/// out words that say nothing of its subject, unless it has no others.
public final class EnglishText extends Analyzer {

  private static final CharArraySet SAYS_NOTHING =
      new CharArraySet(
          List.of(
              ("a an and are as at be been being but by can could did do does for from had has have"
                      + " how i if in into is it its me my no not of on or our should so such than"
                      + " that the their them then there these they this those to us was we were"
                      + " what when where which who whom why will with would you your")
                  .split(" ")),
          false);

  private final CharArraySet leftOut;
  private final boolean withWords;

  private EnglishText(CharArraySet leftOut, boolean withWords) {
    this.leftOut = leftOut;
    this.withWords = withWords;
  }

  /// For text that is indexed.
  public static EnglishText indexed() {
    return new EnglishText(CharArraySet.EMPTY_SET, true);
  }

  /// For every word of a query.
  public static EnglishText complete() {
    return new EnglishText(CharArraySet.EMPTY_SET, false);
  }

  /// For what a query is about.
  public static EnglishText ofSubject() {
    return new EnglishText(SAYS_NOTHING, false);
  }

  /// For what a query is about, word and stem.
  public static EnglishText ofSubjectWithWords() {
    return new EnglishText(SAYS_NOTHING, true);
  }

  /// What decides which terms a text becomes, in words: an index of other terms is another index.
  public static String description() {
    return "standard, possessive, lower case, ascii folding, words and porter; lucene "
        + Version.LATEST.major;
  }

  /// The different terms of a text in order of appearance.
  ///
  /// @param most how many are taken
  public Set<String> terms(String text, int most) {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (terms.size() < most && tokens.incrementToken()) {
        terms.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer source = new StandardTokenizer();
    TokenStream words = new StopFilter(words(source), leftOut);
    return new TokenStreamComponents(source, stems(words, withWords));
  }

  /// The words of a text as the index has them.
  public static TokenStream words(StandardTokenizer source) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source)));
  }

  /// The stems of some words.
  ///
  /// @param withWords whether the words come as well, each before its stem
  public static TokenStream stems(TokenStream words, boolean withWords) {
    return withWords
        ? new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(words)))
        : new PorterStemFilter(words);
  }

  /// For the beginning of a word, which cannot be stemmed.
  @Override
  protected TokenStream normalize(String fieldName, TokenStream beginning) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(beginning));
  }
}
