package org.papertide.api.index.lucene.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// A field that is searched, how its text becomes terms, and what a match in it counts.
///
/// @param slop how far the words of a phrase may be moved altogether
record Part(String field, float weight, Analyzer analyzer, int slop) {

  /// The terms of a text, in its order.
  List<String> terms(String text) {
    List<String> terms = new ArrayList<>();
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(term.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return terms;
  }

  Query term(String term) {
    return weighted(new TermQuery(new Term(field, term)));
  }

  Query phrase(List<String> terms) {
    return weighted(new PhraseQuery(slop, field, terms.toArray(String[]::new)));
  }

  /// Words that begin like the text.
  Query prefix(String text, QueryTimeout timeout) {
    BytesRef folded = analyzer.normalize(field, text);
    return weighted(new TimedPrefixQuery(new Term(field, folded), timeout));
  }

  private Query weighted(Query query) {
    return weighted(query, 1);
  }

  /// A query in this field as one of several.
  ///
  /// @param times what it counts beside others in the same field
  Query weighted(Query query, double times) {
    float boost = (float) (weight * times);
    return boost == 1 ? query : new BoostQuery(query, boost);
  }
}
