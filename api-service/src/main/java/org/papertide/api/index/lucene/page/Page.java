package org.papertide.api.index.lucene.page;

import java.util.List;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.query.SortKey;

/// Some of what was found, in order.
///
/// @param total how many match, as far as they were counted
/// @param next the last of these places; null if nothing follows it
public record Page(TotalHits total, List<Place> places, @Nullable SortKey next) {

  /// The first of these places.
  ///
  /// @param places as many as are wanted, and one more if there are more
  static Page of(TotalHits total, List<Place> places, int limit) {
    boolean more = places.size() > limit;
    List<Place> shown = more ? places.subList(0, limit) : places;
    return new Page(total, List.copyOf(shown), more ? shown.getLast().key() : null);
  }
}
