package org.papertide.api.index.lucene.facet;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers.FacetValue;

/// Counts a column of numbers that have few different values. Its order is that of what the numbers
/// stand for.
final class NumberCounter<V> implements Counter {

  private final String column;
  private final IntFunction<V> meaning;
  private final Comparator<? super V> order;
  private final Map<Integer, int[]> counts = new HashMap<>();
  private @Nullable SortedNumericDocValues values;

  /// @param meaning what a number stands for, whose text is the value; numbers may share it
  NumberCounter(String column, IntFunction<V> meaning, Comparator<? super V> order) {
    this.column = column;
    this.meaning = meaning;
    this.order = order;
  }

  @Override
  public void segment(LeafReader segment) throws IOException {
    values = DocValues.getSortedNumeric(segment, column);
  }

  @Override
  public void count(int document) throws IOException {
    if (values != null && values.advanceExact(document)) {
      for (int value = values.docValueCount(); value > 0; value--) {
        counts.computeIfAbsent((int) values.nextValue(), number -> new int[1])[0]++;
      }
    }
  }

  @Override
  public List<FacetValue> values(int limit) {
    Map<V, Long> sums = new TreeMap<>(order);
    counts.forEach(
        (number, count) -> sums.merge(meaning.apply(number), (long) count[0], Long::sum));
    return sums.entrySet().stream()
        .limit(limit)
        .map(sum -> new FacetValue(sum.getKey().toString(), sum.getValue()))
        .toList();
  }
}
