package org.papertide.api.index.period;

import java.time.LocalDate;

/// A stretch of feed days.
///
/// @param last the last day of it, which is not before the first
public record FeedPeriod(LocalDate first, LocalDate last) {

  public FeedPeriod {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(last + " is before " + first);
    }
  }

  /// One day.
  public static FeedPeriod of(LocalDate day) {
    return new FeedPeriod(day, day);
  }

  /// Whether a day is one of these.
  public boolean has(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
