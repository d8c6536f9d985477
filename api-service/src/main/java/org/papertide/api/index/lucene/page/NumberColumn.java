package org.papertide.api.index.lucene.page;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.jspecify.annotations.Nullable;

/// A number of each document, read in the order of the documents. For one thread.
final class NumberColumn {

  private final List<LeafReaderContext> segments;
  private final String field;
  private int segment = -1;
  private @Nullable NumericDocValues values;

  NumberColumn(IndexReader index, String field) {
    this.segments = index.leaves();
    this.field = field;
  }

  /// @param document not before the last one asked for, and one that has a number
  long of(int document) throws IOException {
    int in = ReaderUtil.subIndex(document, segments);
    NumericDocValues column = values;
    if (column == null || in != segment) {
      column = DocValues.getNumeric(segments.get(in).reader(), field);
      segment = in;
      values = column;
    }
    column.advanceExact(document - segments.get(in).docBase);
    return column.longValue();
  }
}
