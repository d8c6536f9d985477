package org.papertide.api.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a paper came to be what it is. Of a very long history it has the latest part, and says how
/// much there was.
///
/// @param revisionCount how many text versions there are
/// @param revisions the latest of them, the first captured first
/// @param observationCount how many observations there are
/// @param observations the latest of them, in the order in which they are merged: capture time,
///     dump id, entry number
public record PaperHistory(
    int revisionCount,
    List<Revision> revisions,
    int observationCount,
    List<Observation> observations) {

  /// One text version.
  ///
  /// @param text the abstract
  /// @param firstCapturedAt the earliest capture that bears it
  public record Revision(String title, String text, Instant firstCapturedAt) {}

  /// What one dump said at one moment.
  ///
  /// @param dump the dump's id
  /// @param source the producer, absent until it is known
  /// @param feedDay the day that the dump is about
  /// @param position the place within that day's feed, from 1
  /// @param withdrawal whether it took the paper back
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Observation(
      String dump,
      @Nullable String source,
      Instant capturedAt,
      @Nullable LocalDate feedDay,
      @Nullable Integer position,
      @Nullable Integer upvotes,
      @Nullable Integer comments,
      boolean withdrawal) {}
}
