package org.papertide.ingest.format.hub;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.entry.Timestamp;

/// Finds out what day a dump is about, and the places of its items within that day. For one dump
/// and one thread.
final class HubDay {

  private final DumpReceipt receipt;
  private @Nullable LocalDate first;
  private @Nullable LocalDate latest;
  private boolean one = true;
  private int items;

  HubDay(DumpReceipt receipt) {
    this.receipt = receipt;
  }

  /// Counts an item in.
  ///
  /// @param day when it was listed; null when the item does not say
  /// @return its place within its day, or null when the dump is no list of one day
  @Nullable Integer positionIn(@Nullable LocalDate day) {
    items++;
    if (items == 1) {
      first = day;
    }
    one &= day == null ? first == null : day.equals(first);
    // A day that cannot have come yet would win over every later capture.
    if (day != null
        && !day.isAfter(receipt.latestDay())
        && (latest == null || day.isAfter(latest))) {
      latest = day;
    }
    return one ? Integer.valueOf(items) : null;
  }

  /// The dump's own day: the one written around the items, else the latest of theirs.
  ///
  /// @param written as it stands in the dump
  DumpTiming timing(@Nullable String written) {
    LocalDate own = Timestamp.day(written);
    if (own != null && !own.isAfter(receipt.latestDay())) {
      return receipt.withDay(own, false);
    }
    return latest == null ? receipt.withoutDay() : receipt.withDay(latest, !one);
  }
}
