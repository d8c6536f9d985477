package org.papertide.ingest.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.intake.survey.RejectedEntry;

/// What became of a dump that was published, or would become of it.
///
/// @param id the dump's id, 64 hexadecimal digits
/// @param feedDayInferred true when no capture time was given and the dump named no full date
/// @param entries accepted and rejected
/// @param sha256 of the unpacked content
/// @param dryRun whether nothing was published
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
  "sha256",
  "dryRun"
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
    String sha256,
    boolean dryRun) {

  /// @param first as many as the settings say, in the order of the dump
  public record Rejected(int count, List<RejectedEntry> first) {}
}
