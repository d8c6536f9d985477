package org.papertide.ingest.publish.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpTiming;

/// What a dump's own event says, and what all its events have in common.
///
/// @param id 64 hexadecimal digits
/// @param producer whose token it was pushed with, null when nobody was asked for one
/// @param format the detected format's name, or `unknown`
/// @param captureTimeGiven whether the producer said when it took the dump
/// @param sha256 of the decoded content, in hexadecimal digits
/// @param bytes length of the decoded content
/// @param refusal why nothing of the dump is used; the totals are 0 then
public record DumpAnnouncement(
    String id,
    String source,
    @Nullable String producer,
    String format,
    DumpTiming timing,
    boolean captureTimeGiven,
    Instant receivedAt,
    String sha256,
    long bytes,
    Totals totals,
    @Nullable Refusal refusal) {

  /// How many entries of each outcome follow.
  public record Totals(int observations, int withdrawals, int rejections) {

    public static final Totals NONE = new Totals(0, 0, 0);

    public int entries() {
      return observations + withdrawals + rejections;
    }
  }

  /// Why a dump is not used.
  ///
  /// @param type the last part of the problem's type
  /// @param detail what happened and what to do, for people
  public record Refusal(String type, String detail) {}
}
