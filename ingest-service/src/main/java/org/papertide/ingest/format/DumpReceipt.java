package org.papertide.ingest.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// What is known of a dump's time before it is read.
///
/// @param givenCapture when the producer took it, if the producer said so
/// @param receivedAt when its push began
public record DumpReceipt(@Nullable Instant givenCapture, Instant receivedAt) {

  /// The latest day that the dump can be of: the given capture's, else the day after its receipt,
  /// since it may be that day already where the producer is. In UTC.
  public LocalDate latestDay() {
    return givenCapture != null ? dayOf(givenCapture) : dayOf(receivedAt).plusDays(1);
  }

  /// The timing of a dump that says nothing of its own.
  public DumpTiming withoutDay() {
    return withDay(dayOf(givenCapture != null ? givenCapture : receivedAt), true);
  }

  /// The timing of a dump that is about the given day. Without a given capture it was taken then.
  ///
  /// @param inferred whether the day was not named in full by the dump
  public DumpTiming withDay(LocalDate day, boolean inferred) {
    Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
    return givenCapture != null
        ? new DumpTiming(givenCapture, day, false)
        : new DumpTiming(start, day, inferred);
  }

  /// The timing of a dump that is about no day, but says when it was made. What says that it was
  /// made later than it can have been was made when it was received.
  public DumpTiming madeAt(Instant instant) {
    Instant known = dayOf(instant).isAfter(latestDay()) ? receivedAt : instant;
    return new DumpTiming(givenCapture != null ? givenCapture : known, null, false);
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
