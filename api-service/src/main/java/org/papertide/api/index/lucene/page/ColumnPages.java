package org.papertide.api.index.lucene.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.lucene.layout.TrendColumn;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SortKey;

/// Pages in the order of a column. Papers without a value come last, and equal ones are in the
/// order of their numbers.
///
/// @param counted up to how many hits are counted; papers that cannot be on the page are then
///     skipped
public record ColumnPages(IndexSearcher searcher, Query query, int counted) {

  /// @param after the last hit of the page before; null to begin
  public Page page(Order order, @Nullable SortKey after, int limit) throws IOException {
    TopFieldDocs found =
        searcher.search(
            query,
            new TopFieldCollectorManager(
                sort(order), limit + 1, after == null ? null : start(after), counted));
    List<Place> places = new ArrayList<>(found.scoreDocs.length);
    for (ScoreDoc hit : found.scoreDocs) {
      Object[] values = ((FieldDoc) hit).fields;
      SortKey key = new SortKey(0, (Integer) values[0], (Long) values[1]);
      places.add(new Place(hit.doc, Float.NaN, Float.NaN, key));
    }
    return Page.of(found.totalHits, places, limit);
  }

  private static FieldDoc start(SortKey after) {
    Object[] values = {(int) after.value(), after.no()};
    return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values);
  }

  private static Sort sort(Order order) {
    SortField column =
        switch (order) {
          case NEWEST -> descending(PaperColumns.PUBLISHED);
          case OLDEST ->
              IntField.newSortField(
                  PaperColumns.PUBLISHED, false, SortedNumericSelector.Type.MIN, Integer.MAX_VALUE);
          case UPVOTES -> descending(PaperColumns.UPVOTES);
          case COMMENTS -> descending(PaperColumns.COMMENTS);
          case TRENDING -> descending(TrendColumn.FIELD);
          case RELEVANCE -> throw new IllegalArgumentException("relevance has no column");
        };
    return new Sort(column, new SortField(PaperColumns.NO, SortField.Type.LONG));
  }

  private static SortField descending(String column) {
    return IntField.newSortField(column, true, SortedNumericSelector.Type.MAX, Integer.MIN_VALUE);
  }
}
