package org.papertide.api.index.query;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a search asks for.
///
/// @param text what the papers are about; null asks for every paper of the selection
/// @param after the hit after which to go on; null to begin
/// @param limit how many hits
/// @param exactTotal whether all matches are counted, however many
/// @param facets by which properties all matches are counted
/// @param facetLimit how many values of each
/// @param explained whether each score is explained; only in the order of relevance
/// @param budget how long it may take; then it answers with what it has
public record SearchRequest(
    @Nullable TextQuery text,
    Selection selection,
    Order order,
    @Nullable SortKey after,
    int limit,
    boolean exactTotal,
    List<Facet> facets,
    int facetLimit,
    boolean explained,
    Duration budget) {

  /// As long as a request may take that sets no time of its own.
  public static final Duration USUAL_BUDGET = Duration.ofSeconds(2);

  /// The best papers for a text.
  public static SearchRequest of(TextQuery text, int limit) {
    return of(text, Selection.ALL, Order.RELEVANCE).page(null, limit);
  }

  /// The first papers of a selection in an order, with nothing beside them.
  public static SearchRequest of(@Nullable TextQuery text, Selection selection, Order order) {
    return new SearchRequest(
        text, selection, order, null, 1, false, List.of(), 0, false, USUAL_BUDGET);
  }

  /// Another page of the same.
  public SearchRequest page(@Nullable SortKey behind, int most) {
    return new SearchRequest(
        text, selection, order, behind, most, exactTotal, facets, facetLimit, explained, budget);
  }
}
