package org.papertide.api.index.lucene.search;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.layout.Names;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextField;

/// Makes Lucene's queries of clauses. For any number of threads.
///
/// @param timeout of the request whose queries these are
record ClauseQueries(QueryTimeout timeout) {

  /// A word in the title says twice as much of the subject as one in the abstract.
  static final float TITLE_WEIGHT = 2;

  /// A name may have another name or an initial within, or stand with its last part first.
  private static final int MOVED_NAMES = 3;

  private static final Part TITLE = new Part(Layout.TITLE, TITLE_WEIGHT, EnglishText.complete(), 0);
  private static final Part ABSTRACT = new Part(Layout.ABSTRACT, 1, EnglishText.complete(), 0);
  private static final Part AUTHORS = new Part(Layout.AUTHORS, 1, new Names(), MOVED_NAMES);

  /// Where a clause without a field is looked for.
  static final List<Part> ANYWHERE = List.of(TITLE, ABSTRACT);

  /// The queries of those clauses that have a word.
  List<Query> of(List<Clause> clauses) {
    return clauses.stream().flatMap(clause -> of(clause, ANYWHERE).stream()).toList();
  }

  /// Every paper that can be found, all alike.
  static Query anyPaper() {
    return new ConstantScoreQuery(new TermQuery(new Term(Layout.KIND, Layout.PAPER)));
  }

  private Optional<Query> of(Clause clause, List<Part> parts) {
    return switch (clause) {
      case Clause.Word word -> inAny(parts, word.text(), ClauseQueries::allTerms);
      case Clause.Phrase phrase -> inAny(parts, phrase.text(), ClauseQueries::phrase);
      case Clause.Prefix prefix ->
          inAny(parts, prefix.text(), (part, text) -> Optional.of(part.prefix(text, timeout)));
      case Clause.Within within -> of(within.clause(), List.of(part(within.field())));
      case Clause.AnyOf any -> joined(any.clauses(), parts, Occur.SHOULD);
      case Clause.AllOf all -> joined(all.clauses(), parts, Occur.MUST);
      case Clause.Without without -> of(without.clause(), parts).map(ClauseQueries::allBut);
    };
  }

  private static Part part(TextField field) {
    return switch (field) {
      case TITLE -> TITLE;
      case ABSTRACT -> ABSTRACT;
      case AUTHOR -> AUTHORS;
    };
  }

  private static Optional<Query> inAny(
      List<Part> parts, String text, BiFunction<Part, String, Optional<Query>> inOne) {
    return combined(
        parts.stream().flatMap(part -> inOne.apply(part, text).stream()).toList(), Occur.SHOULD);
  }

  private Optional<Query> joined(List<Clause> clauses, List<Part> parts, Occur occur) {
    return combined(clauses.stream().flatMap(clause -> of(clause, parts).stream()).toList(), occur);
  }

  private static Optional<Query> allTerms(Part part, String text) {
    return combined(part.terms(text).stream().map(part::term).toList(), Occur.MUST);
  }

  private static Optional<Query> phrase(Part part, String text) {
    List<String> terms = part.terms(text);
    return switch (terms.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(part.term(terms.getFirst()));
      default -> Optional.of(part.phrase(terms));
    };
  }

  private static Optional<Query> combined(List<Query> queries, Occur occur) {
    if (queries.size() <= 1) {
      return queries.stream().findFirst();
    }
    BooleanQuery.Builder combined = new BooleanQuery.Builder();
    queries.forEach(query -> combined.add(query, occur));
    return Optional.of(combined.build());
  }

  /// Every paper for which the query does not hold, all alike.
  static Query allBut(Query query) {
    return new BooleanQuery.Builder()
        .add(anyPaper(), Occur.SHOULD)
        .add(query, Occur.MUST_NOT)
        .build();
  }
}
