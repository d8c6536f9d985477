package org.papertide.benchmark.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
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

/// What api-service makes of text, once more: its class `EnglishText` is its own. Whether the two
/// agree is seen by the totals of the same queries.
final class BareText extends Analyzer {

  private static final CharArraySet SAYS_NOTHING =
      new CharArraySet(
          Arrays.asList(
              ("a an and are as at be been being but by can could did do does for from had has have"
                      + " how i if in into is it its me my no not of on or our should so such than"
                      + " that the their them then there these they this those to us was we were"
                      + " what when where which who whom why will with would you your")
                  .split(" ")),
          false);

  private final boolean ofQuery;

  private BareText(boolean ofQuery) {
    this.ofQuery = ofQuery;
  }

  static BareText indexed() {
    return new BareText(false);
  }

  static BareText ofQuery() {
    return new BareText(true);
  }

  /// The different terms of a text.
  Set<String> terms(String text) throws IOException {
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = tokenStream("", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
    }
    return terms;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer words = new StandardTokenizer();
    TokenStream terms =
        new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(words)));
    return new TokenStreamComponents(
        words,
        ofQuery
            ? new PorterStemFilter(new StopFilter(terms, SAYS_NOTHING))
            : new RemoveDuplicatesTokenFilter(
                new PorterStemFilter(new KeywordRepeatFilter(terms))));
  }
}
