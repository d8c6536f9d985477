package org.papertide.api.index.lucene.layout;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// How names of people become terms: their parts, in lower case, without accents, never stemmed.
public final class Names extends Analyzer {

  /// Further apart than any phrase reaches, so that none spans two people.
  private static final int BETWEEN_PEOPLE = 100;

  @Override
  public int getPositionIncrementGap(String fieldName) {
    return BETWEEN_PEOPLE;
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    StandardTokenizer parts = new StandardTokenizer();
    TokenStream terms = new LowerCaseFilter(parts);
    return new TokenStreamComponents(parts, new ASCIIFoldingFilter(terms));
  }

  @Override
  protected TokenStream normalize(String fieldName, TokenStream beginning) {
    return new ASCIIFoldingFilter(new LowerCaseFilter(beginning));
  }
}
