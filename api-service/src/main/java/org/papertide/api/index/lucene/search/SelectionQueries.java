package org.papertide.api.index.lucene.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.Days;
import org.papertide.api.index.query.Numbers;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.TextField;

/// Makes Lucene's filters of a selection. For any number of threads.
final class SelectionQueries {

  private SelectionQueries() {}

  /// The papers of the selection for which the query holds, with its scores.
  static Query within(Selection selection, Query query) {
    List<Query> filters = filters(selection);
    if (filters.isEmpty()) {
      return query;
    }
    BooleanQuery.Builder selected = new BooleanQuery.Builder().add(query, Occur.MUST);
    filters.forEach(filter -> selected.add(filter, Occur.FILTER));
    return selected.build();
  }

  private static List<Query> filters(Selection selection) {
    Numbers published = numbers(selection.published());
    Numbers feedDays = numbers(selection.feedDays());
    List<Query> filters = new ArrayList<>();
    Stream.of(
            range(PaperColumns.PUBLISHED, published),
            range(PaperColumns.FEED_DAY, feedDays),
            range(PaperColumns.UPVOTES, selection.upvotes()),
            range(PaperColumns.COMMENTS, selection.comments()),
            range(PaperColumns.AUTHOR_COUNT, selection.authorCount()),
            anyOf(PaperColumns.CATEGORY_TERM, selection.categories(), PaperColumns::term),
            anyOf(PaperColumns.SOURCE_NAME, selection.sources(), UnaryOperator.identity()),
            anyOf(PaperColumns.ORGANIZATION_TERM, selection.organizations(), PaperColumns::term),
            anyOf(PaperColumns.SUBMITTER_TERM, selection.submitters(), PaperColumns::term))
        .flatMap(List::stream)
        .forEach(filters::add);
    if (!selection.authors().isEmpty()) {
      filters.add(authors(selection.authors()));
    }
    Boolean code = selection.code();
    if (code != null) {
      filters.add(code ? withCode() : ClauseQueries.allBut(withCode()));
    }
    return filters;
  }

  private static Numbers numbers(Days days) {
    return new Numbers(number(days.from()), number(days.to()));
  }

  private static @Nullable Integer number(@Nullable LocalDate day) {
    return day == null ? null : PaperColumns.days(day);
  }

  private static List<Query> range(String column, Numbers range) {
    if (range.equals(Numbers.ANY)) {
      return List.of();
    }
    int from = range.from() == null ? Integer.MIN_VALUE : range.from();
    int to = range.to() == null ? Integer.MAX_VALUE : range.to();
    return List.of(IntField.newRangeQuery(column, from, to));
  }

  private static List<Query> anyOf(
      String field, List<String> values, UnaryOperator<String> asTerm) {
    return switch (values.size()) {
      case 0 -> List.of();
      case 1 -> List.of(new TermQuery(new Term(field, asTerm.apply(values.getFirst()))));
      default ->
          List.of(
              new TermInSetQuery(field, values.stream().map(asTerm).map(BytesRef::new).toList()));
    };
  }

  /// As `author:"…"` does in a query; names without a letter or digit are nobody's.
  private static Query authors(List<String> names) {
    List<Clause> named =
        names.stream()
            .<Clause>map(name -> new Clause.Within(TextField.AUTHOR, new Clause.Phrase(name)))
            .toList();
    // Names have no prefix, which alone takes long.
    return new ClauseQueries(() -> false)
        .of(List.of(new Clause.AnyOf(named))).stream()
            .findFirst()
            .orElseGet(() -> new MatchNoDocsQuery("no name"));
  }

  private static Query withCode() {
    return new FieldExistsQuery(PaperColumns.CODE_HOST);
  }
}
