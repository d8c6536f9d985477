package org.papertide.api.index.lucene.list;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;
import org.papertide.api.index.lucene.layout.PeriodColumns;

/// The first place of a paper from some place on: that in the first of its days which are in a
/// period. For any number of threads.
final class FirstPlace extends LongValuesSource {

  private final long from;

  FirstPlace(long from) {
    this.from = from;
  }

  @Override
  public LongValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    SortedNumericDocValues places = DocValues.getSortedNumeric(leaf.reader(), PeriodColumns.PLACES);
    return new LongValues() {

      private long place;

      @Override
      public long longValue() {
        return place;
      }

      @Override
      public boolean advanceExact(int document) throws IOException {
        boolean found = false;
        int left = places.advanceExact(document) ? places.docValueCount() : 0;
        for (; left > 0 && !found; left--) {
          place = places.nextValue();
          found = place >= from;
        }
        return found;
      }
    };
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public LongValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return DocValues.isCacheable(leaf, PeriodColumns.PLACES);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FirstPlace place && place.from == from;
  }

  @Override
  public int hashCode() {
    return Objects.hash(FirstPlace.class, from);
  }

  @Override
  public String toString() {
    return "the first place from " + from;
  }
}
