package org.papertide.api.index.lucene.page;

import java.io.IOException;
import org.apache.lucene.search.TopDocs;

/// Gives the best hits their last scores.
@FunctionalInterface
public interface Rescoring {

  /// The same hits with other scores, in any order.
  TopDocs rescore(TopDocs first) throws IOException;
}
