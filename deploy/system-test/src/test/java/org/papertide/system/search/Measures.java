package org.papertide.system.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How good the answer to one query is, from 0 to 1.
///
/// @param ndcg gain by grade, discounted by log2 of the rank plus 1, over the first ten, against
///     the best order that there is (K. Järvelin, J. Kekäläinen, Cumulated gain-based evaluation,
///     2002)
/// @param precision average precision over the first hundred: the mean, over all that is relevant,
///     of the precision where it stands
/// @param recall how much of what is relevant stands among the first hundred
record Measures(double ndcg, double precision, double recall) {

  static final int DEPTH = 100;
  private static final int TOP = 10;

  /// @param ranked ids, the best first
  /// @param grades by id; above 0 is relevant, and at least one is
  static Measures of(List<String> ranked, Map<String, Integer> grades) {
    List<Integer> gains = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    long relevant = ideal.stream().filter(grade -> grade > 0).count();
    Set<String> found = new HashSet<>();
    double precisions = 0;
    for (int rank = 1; rank <= Math.min(DEPTH, ranked.size()); rank++) {
      String id = ranked.get(rank - 1);
      if (gains.get(rank - 1) > 0 && found.add(id)) {
        precisions += (double) found.size() / rank;
      }
    }
    return new Measures(
        gain(gains) / gain(ideal), precisions / relevant, (double) found.size() / relevant);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int rank = 1; rank <= Math.min(TOP, grades.size()); rank++) {
      gain += grades.get(rank - 1) * Math.log(2) / Math.log(rank + 1);
    }
    return gain;
  }

  static Measures mean(List<Measures> all) {
    return new Measures(
        all.stream().mapToDouble(Measures::ndcg).average().orElse(0),
        all.stream().mapToDouble(Measures::precision).average().orElse(0),
        all.stream().mapToDouble(Measures::recall).average().orElse(0));
  }
}
