package org.papertide.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of a dump that was published.
///
/// @param id the dump's id, 64 hexadecimal digits
/// @param feedDayInferred true when no capture time was given and the dump named no full date
/// @param entries accepted and rejected
/// @param sha256 of the decoded content
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "id",
  "source",
  "format",
  "feedDay",
  "feedDayInferred",
  "capturedAt",
  "entries",
  "accepted",
  "rejected",
  "sha256"
})
public record DumpReport(
    String id,
    String source,
    String format,
    @Nullable LocalDate feedDay,
    boolean feedDayInferred,
    Instant capturedAt,
    int entries,
    int accepted,
    Rejected rejected,
    String sha256) {

  /// @param first as many as the settings say, in the order of the dump
  public record Rejected(int count, List<RejectedEntry> first) {}

  /// @param entryNumber from 1
  /// @param place where in the dump, such as `line 12`
  /// @param reason a word to count by, such as `no-abstract`
  /// @param detail a sentence for people
  /// @param text the offending text, cut
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RejectedEntry(
      int entryNumber, String place, String reason, String detail, @Nullable String text) {}
}
