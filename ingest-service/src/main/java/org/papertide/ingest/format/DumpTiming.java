package org.papertide.ingest.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// When a dump was taken, and what day it is about.
///
/// @param capturedAt as the producer said, else inferred
/// @param feedDay the day that its entries were listed on, if it tells
/// @param feedDayInferred true when the producer gave no capture time and the dump no full date
public record DumpTiming(Instant capturedAt, @Nullable LocalDate feedDay, boolean feedDayInferred) {

  /// The day of the capture in UTC, which dates without a year look back from.
  public LocalDate captureDay() {
    return LocalDate.ofInstant(capturedAt, ZoneOffset.UTC);
  }
}
