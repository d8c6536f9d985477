package org.papertide.api.index.lucene.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.query.Days;
import org.papertide.api.index.query.Facet;
import org.papertide.api.index.query.Numbers;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SortKey;
import org.papertide.api.search.syntax.QueryReader;

/// Makes search requests for tests, from the usual one by what differs.
final class Requests {

  private Requests() {}

  static SearchRequest of(@Nullable String query, Selection selection, Order order) {
    return new SearchRequest(
        query == null ? null : QueryReader.read(query).query(),
        selection,
        order,
        null,
        10,
        false,
        List.of(),
        10,
        false,
        SearchRequest.USUAL_BUDGET);
  }

  static SearchRequest page(SearchRequest request, @Nullable SortKey after, int limit) {
    return new SearchRequest(
        request.text(),
        request.selection(),
        request.order(),
        after,
        limit,
        request.exactTotal(),
        request.facets(),
        request.facetLimit(),
        request.explained(),
        request.budget());
  }

  static SearchRequest counting(SearchRequest request, boolean exact, int limit, Facet... facets) {
    return new SearchRequest(
        request.text(),
        request.selection(),
        request.order(),
        request.after(),
        request.limit(),
        exact,
        List.of(facets),
        limit,
        request.explained(),
        request.budget());
  }

  static SearchRequest explained(String query) {
    SearchRequest request = of(query, Selection.ALL, Order.RELEVANCE);
    return new SearchRequest(
        request.text(),
        request.selection(),
        request.order(),
        null,
        10,
        false,
        List.of(),
        10,
        true,
        request.budget());
  }

  /// A selection by one condition, written as `name=value`, lists with `+` between their values.
  static Selection selection(String condition) {
    String name = condition.substring(0, condition.indexOf('='));
    String value = condition.substring(condition.indexOf('=') + 1);
    List<String> values = List.of(value.split("\\+"));
    Selection all = Selection.ALL;
    return new Selection(
        name.equals("published") ? days(value) : all.published(),
        name.equals("feedDay") ? days(value) : all.feedDays(),
        name.equals("author") ? values : all.authors(),
        name.equals("category") ? values : all.categories(),
        name.equals("source") ? values : all.sources(),
        name.equals("organization") ? values : all.organizations(),
        name.equals("submittedBy") ? values : all.submitters(),
        name.equals("code") ? (Boolean) Boolean.parseBoolean(value) : all.code(),
        name.equals("upvotes") ? numbers(value) : all.upvotes(),
        name.equals("comments") ? numbers(value) : all.comments(),
        name.equals("authorCount") ? numbers(value) : all.authorCount());
  }

  private static Days days(String span) {
    String[] ends = span.split("\\.\\.", -1);
    return new Days(
        ends[0].isEmpty() ? null : LocalDate.parse(ends[0]),
        ends[1].isEmpty() ? null : LocalDate.parse(ends[1]));
  }

  private static Numbers numbers(String span) {
    String[] ends = span.split("\\.\\.", -1);
    return new Numbers(
        ends[0].isEmpty() ? null : Integer.valueOf(ends[0]),
        ends[1].isEmpty() ? null : Integer.valueOf(ends[1]));
  }
}
