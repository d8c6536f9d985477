package org.papertide.api.index.lucene.facet;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.papertide.api.index.Answers.FacetValue;

/// Counts the values of one column. For one thread.
interface Counter {

  /// Begins a segment.
  void segment(LeafReader segment) throws IOException;

  /// Counts the values of a paper of the segment; papers come in order.
  void count(int document) throws IOException;

  /// The first values in this facet's order.
  List<FacetValue> values(int limit) throws IOException;
}
