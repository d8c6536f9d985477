package org.papertide.api.index.lucene.search.rank;

/// How often two words stand together.
final class Nearness {

  private Nearness() {}

  /// How many of the first places have one of the second places at a distance from `least` to
  /// `most`. Takes time in proportion to both: no text of one word over and over is expensive.
  ///
  /// @param first in order
  /// @param second in order
  static int count(int[] first, int[] second, int least, int most) {
    int count = 0;
    int next = 0;
    for (int place : first) {
      while (next < second.length && second[next] < place + least) {
        next++;
      }
      if (next < second.length && second[next] <= place + most) {
        count++;
      }
    }
    return count;
  }
}
