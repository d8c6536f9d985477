package org.papertide.api.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.ChangePage;
import org.papertide.api.paper.PaperSummary;

/// What has last become of one paper, as answers tell it.
@Schema(
    name = "Change",
    anyOf = {ChangeBody.Whole.class, ChangeBody.Away.class})
public sealed interface ChangeBody {

  /// Where to go on after this change.
  String cursor();

  /// What became of the paper. Whether it is new is not told: the feed keeps the last state of each
  /// paper, and whoever has a copy knows what it has.
  enum Kind {
    @JsonProperty("present")
    PRESENT,
    @JsonProperty("withdrawn")
    WITHDRAWN,
    @JsonProperty("merged")
    MERGED,
    @JsonProperty("removed")
    REMOVED
  }

  /// The paper is this now.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "PaperChange",
      description = "The paper is this now (present or withdrawn): replace what you have by its id")
  record Whole(
      @Schema(examples = "q1zT0vC9mX4AAAAAAAAC6gAAAAAAAAAB") String cursor,
      @Schema(description = "present, or withdrawn") Kind kind,
      @JsonUnwrapped PaperSummary paper,
      boolean withdrawn,
      @Schema(description = "Other ids that lead to it") List<String> aliases,
      @Nullable Instant firstCapturedAt,
      @Nullable Instant lastCapturedAt,
      @Schema(description = "How many text versions it has") int revisionCount,
      @Schema(description = "How often dumps spoke of it") int observationCount)
      implements ChangeBody {}

  /// There is no paper of that id.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "PaperGone",
      description =
          "The paper has become part of another (merged): its id leads there; or nothing but a"
              + " withdrawal is known of it (removed): its id leads nowhere")
  record Away(
      @Schema(examples = "q1zT0vC9mX4AAAAAAAAC6gAAAAAAAAAC") String cursor,
      @Schema(description = "merged, or removed") Kind kind,
      @Schema(examples = "t-abcdefghijklmnop") String id,
      @Schema(examples = "2404.14619", description = "The paper of which it is part")
          @Nullable String into)
      implements ChangeBody {}

  static ChangeBody of(String epoch, ChangePage.Change change) {
    String cursor = ChangeCursor.of(epoch, change.at()).text();
    return switch (change) {
      case ChangePage.Present present -> whole(cursor, present);
      case ChangePage.Merged merged -> new Away(cursor, Kind.MERGED, merged.id(), merged.target());
      case ChangePage.Textless textless -> new Away(cursor, Kind.REMOVED, textless.id(), null);
    };
  }

  private static Whole whole(String cursor, ChangePage.Present present) {
    return new Whole(
        cursor,
        present.paper().withdrawn() ? Kind.WITHDRAWN : Kind.PRESENT,
        PaperSummary.of(present.paper()),
        present.paper().withdrawn(),
        present.paper().aliases(),
        present.paper().firstCapturedAt(),
        present.paper().lastCapturedAt(),
        present.revisionCount(),
        present.observationCount());
  }
}
