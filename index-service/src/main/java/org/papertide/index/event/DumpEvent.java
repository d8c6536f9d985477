package org.papertide.index.event;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a dump announces, or why it was refused.
///
/// @param producer whose token it was pushed with, absent where nobody is asked for one
/// @param capturedAt given by the producer or inferred; of two pushes of one dump the earlier
///     counts
/// @param sha256 of the decoded content
/// @param bytes of the decoded content
/// @param entries observations, withdrawals and rejections together
/// @param refusal absent unless the dump was refused, and then nothing else of it comes
public record DumpEvent(
    String dumpId,
    String source,
    @Nullable String producer,
    String format,
    @Nullable LocalDate feedDay,
    boolean feedDayInferred,
    Instant capturedAt,
    boolean captureTimeGiven,
    Instant receivedAt,
    String sha256,
    long bytes,
    int entries,
    int observations,
    int withdrawals,
    int rejections,
    @Nullable Refusal refusal)
    implements Event {

  @Override
  public int entryNumber() {
    return 0;
  }

  /// Why a dump was refused as a whole.
  ///
  /// @param type a word to count by
  /// @param detail a sentence for people
  public record Refusal(String type, String detail) {}
}
