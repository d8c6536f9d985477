package org.papertide.api.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.dump.DumpBody;
import org.papertide.api.index.Answers;

/// What was delivered for a day, and what was not.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Account")
public record AccountBody(
    @Schema(examples = "2025-11-25") LocalDate day,
    @Schema(description = "From when on what comes for this day is late") Instant lateFrom,
    @Schema(description = "Whether that has passed: before, what is missing may still come")
        boolean over,
    @Schema(description = "What each source delivered, by its name") List<Source> sources,
    @Schema(description = "Whether there are more sources than that") boolean moreSources,
    @Schema(
            description =
                "Sources that usually deliver on this weekday, and have not; empty where there are"
                    + " more sources than are listed, since that cannot be told then")
        List<Missing> missing,
    @Schema(description = "The dumps for this day, newest first") List<Delivered> dumps,
    @Schema(description = "Where the other dumps are; absent when these are all")
        @Nullable String moreDumps) {

  /// What one source delivered. Entries are those of dumps that were not refused.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "SourceOfDay")
  public record Source(
      @Nullable String source,
      @Schema(description = "How many dumps, refused ones among them") int dumps,
      int refused,
      @Schema(description = "The entries of all its dumps for this day") long entries,
      @Schema(description = "Entries that are stored") long accepted,
      @Schema(description = "Entries that could not be understood") long rejected,
      @Schema(description = "Events that could not be stored") long deadLetters,
      Instant firstReceivedAt,
      Instant lastReceivedAt,
      @Schema(description = "Dumps that came late") int lateDumps,
      @Schema(description = "The entries of those") long lateEntries,
      @Schema(description = "What is usual; absent while too little is known")
          @Nullable Usual usual,
      @Schema(description = "Whether the entries are under half of what is usual")
          @Nullable Boolean thin) {

    static Source of(Answers.Delivery delivery, @Nullable Usual usual) {
      return new Source(
          delivery.source(),
          delivery.dumps(),
          delivery.refused(),
          delivery.entries(),
          delivery.accepted(),
          delivery.rejected(),
          delivery.deadLetters(),
          delivery.firstReceivedAt(),
          delivery.lastReceivedAt(),
          delivery.lateDumps(),
          delivery.lateEntries(),
          usual,
          usual == null ? null : usual.isThin(delivery.entries()));
    }
  }

  /// A source of which nothing has come that was not refused.
  @Schema(name = "MissingSource")
  public record Missing(String source, Usual usual) {}

  /// A dump, and whether it came late.
  @Schema(name = "DumpOfDay")
  public record Delivered(@JsonUnwrapped DumpBody dump, boolean late) {}
}
