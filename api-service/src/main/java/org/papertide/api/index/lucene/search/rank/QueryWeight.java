package org.papertide.api.index.lucene.search.rank;

/// What it counts that a query says a word several times. Long questions and abstracts name their
/// subject again and again.
public final class QueryWeight {

  /// As Okapi at TREC set it: S. Robertson, S. Walker, M. Beaulieu, Okapi at TREC-7, 1998.
  private static final double K3 = 7;

  private QueryWeight() {}

  /// 1 for a word that is said once, up to 8.
  ///
  /// @param count at least 1
  public static double of(int count) {
    return (K3 + 1) * count / (K3 + count);
  }
}
