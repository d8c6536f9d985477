package org.papertide.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperHistory;

/// The history of a paper: its text versions with what changed between them, and what each dump
/// counted.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "History")
public record HistoryBody(
    @Schema(examples = "2404.14619") String id,
    @Schema(description = "How many text versions it has") int revisionCount,
    @Schema(
            description =
                "Its text versions, the first captured first. Where there are very many, the"
                    + " latest; on the first page only")
        @Nullable List<Revision> revisions,
    @Schema(description = "How often dumps spoke of it") int observationCount,
    @Schema(
            description =
                "What each dump counted, the earliest first. Where there are very many, of the"
                    + " latest dumps")
        List<Count> counts,
    @Schema(description = "Whether the earliest text versions or counts are not kept here")
        boolean cut,
    @Schema(description = "Give it as pageToken to go on; absent after the last")
        @Nullable String nextPageToken) {

  /// One text version.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "RevisionInHistory")
  public record Revision(
      @Schema(description = "From 1, in the order of first capture") int number,
      String title,
      @JsonProperty("abstract") String text,
      Instant firstCapturedAt,
      @Schema(description = "What changed since the one before; absent where that is not kept")
          @Nullable Difference difference) {}

  /// What changed from one text version to the next.
  @Schema(name = "Difference")
  public record Difference(List<Run> title, @JsonProperty("abstract") List<Run> text) {}

  /// What one dump counted.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Count")
  public record Count(
      @Schema(description = "From 1, in the order of capture") int number,
      @Schema(description = "The dump's id") String dump,
      @Nullable String source,
      Instant capturedAt,
      @Nullable LocalDate feedDay,
      @Schema(description = "The place within that day's feed, from 1") @Nullable Integer position,
      @Nullable Integer upvotes,
      @Nullable Integer comments,
      @Schema(description = "Whether it took the paper back") boolean withdrawal) {

    static Count of(int number, PaperHistory.Observation said) {
      return new Count(
          number,
          said.dump(),
          said.source(),
          said.capturedAt(),
          said.feedDay(),
          said.position(),
          said.upvotes(),
          said.comments(),
          said.withdrawal());
    }
  }
}
