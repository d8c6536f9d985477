package org.papertide.api.index.lucene.search.snippet;

/// A word of a text that a query looks for.
///
/// @param term as which it is looked for
record Match(String term, int start, int end) {}
