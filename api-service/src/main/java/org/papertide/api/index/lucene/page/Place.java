package org.papertide.api.index.lucene.page;

import org.papertide.api.index.query.SortKey;

/// A paper's place among what was found.
///
/// @param document its number in the searcher
/// @param base its score before the best hits were put in order once more; NaN in other orders
/// @param score its score; NaN in other orders
public record Place(int document, float base, float score, SortKey key) {}
