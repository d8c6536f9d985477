package org.papertide.api.index.lucene.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextQuery;

/// The words of a query by the terms that they became, since a stem such as `languag` is no word.
record QueryWords(Map<String, String> byTerm) {

  static QueryWords of(TextQuery query) {
    Map<String, String> words = new HashMap<>();
    String text =
        Stream.concat(Stream.of(query.words()), texts(query.demanded()))
            .collect(Collectors.joining(" "));
    try (EnglishText analyzer = EnglishText.complete();
        TokenStream tokens = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.putIfAbsent(term.toString(), text.substring(place.startOffset(), place.endOffset()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return new QueryWords(words);
  }

  private static Stream<String> texts(List<Clause> clauses) {
    return clauses.stream().flatMap(QueryWords::texts);
  }

  private static Stream<String> texts(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> Stream.of(word.text());
      case Clause.Phrase phrase -> Stream.of(phrase.text());
      case Clause.Prefix prefix -> Stream.empty();
      case Clause.Within within -> texts(within.clause());
      case Clause.AnyOf any -> texts(any.clauses());
      case Clause.AllOf all -> texts(all.clauses());
      case Clause.Without without -> Stream.empty();
    };
  }

  /// The word as it was written first; the term itself where the query has no such word.
  String of(String term) {
    return byTerm.getOrDefault(term, term);
  }
}
