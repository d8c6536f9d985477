package org.papertide.api.index.lucene.search.snippet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// What a query looks for in the texts of one field; what it excludes is not part of that.
///
/// @param words terms that count wherever they stand
/// @param phrases terms that count where they follow each other
/// @param beginnings of whole words
record Sought(Set<String> words, Set<List<String>> phrases, Set<String> beginnings) {

  static Sought of(Query query, String field) {
    Sought sought = new Sought(new HashSet<>(), new HashSet<>(), new HashSet<>());
    query.visit(
        new QueryVisitor() {
          @Override
          public boolean acceptField(String other) {
            return other.equals(field);
          }

          @Override
          public void consumeTerms(Query part, Term... terms) {
            List<String> texts = Stream.of(terms).map(Term::text).toList();
            if (part instanceof PhraseQuery) {
              sought.phrases.add(texts);
            } else {
              sought.words.addAll(texts);
            }
          }

          @Override
          public void consumeTermsMatching(Query part, String of, Supplier<ByteRunAutomaton> all) {
            if (part instanceof PrefixQuery beginning) {
              sought.beginnings.add(beginning.getPrefix().text());
            }
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return occur == Occur.MUST_NOT ? QueryVisitor.EMPTY_VISITOR : this;
          }
        });
    return sought;
  }

  boolean isEmpty() {
    return words.isEmpty() && phrases.isEmpty() && beginnings.isEmpty();
  }

  /// Every term that counts somewhere.
  Set<String> terms() {
    Set<String> terms = new HashSet<>(words);
    phrases.forEach(terms::addAll);
    return terms;
  }
}
