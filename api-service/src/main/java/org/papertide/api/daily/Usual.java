package org.papertide.api.daily;

import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a source usually delivers on a weekday.
///
/// @param entries the median of its entries over the days on which it delivered
/// @param days how many days those were
@Schema(name = "Usual", description = "What the source usually delivers on this weekday")
public record Usual(
    @Schema(description = "The median of its entries for a day") double entries,
    @Schema(description = "Over how many days of this weekday") int days) {

  /// @param entries of each day on which it delivered, at least one
  static Usual of(long[] entries) {
    long[] sorted = entries.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1
            ? sorted[middle]
            : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2.0;
    return new Usual(median, sorted.length);
  }

  /// Whether a day is under half of it.
  boolean isThin(long dayEntries) {
    return dayEntries < entries / 2;
  }
}
