package org.papertide.benchmark.measure;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Repeated measurements of one thing.
///
/// @param values ascending, not empty
public record Series(List<Double> values) {

  public static Series of(Collection<Double> values) {
    return new Series(values.stream().sorted().toList());
  }

  /// The middle value; of an even number the mean of the two in the middle.
  public double median() {
    int middle = values.size() / 2;
    return values.size() % 2 == 1
        ? values.get(middle)
        : (values.get(middle - 1) + values.get(middle)) / 2;
  }

  public double min() {
    return values.getFirst();
  }

  public double max() {
    return values.getLast();
  }

  /// The median with minimum and maximum, such as `41,200 (39,000–42,100)`.
  public String format(int decimals) {
    String each = "%,." + decimals + "f";
    String all = each + " (" + each + "–" + each + ")";
    return String.format(Locale.ROOT, all, median(), min(), max());
  }
}
