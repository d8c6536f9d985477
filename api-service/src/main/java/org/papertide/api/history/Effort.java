package org.papertide.api.history;

/// How much work is left for one answer. For one thread.
final class Effort {

  private long left;

  /// @param comparisons of words
  Effort(long comparisons) {
    this.left = comparisons;
  }

  /// Takes some of it.
  ///
  /// @return false, and nothing is taken, when there is not so much left
  boolean take(long comparisons) {
    if (comparisons > left) {
      return false;
    }
    left -= comparisons;
    return true;
  }
}
