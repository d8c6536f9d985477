package org.papertide.api.index.timeline;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.query.TextQuery;

/// Which timeline is wanted.
///
/// @param on by which days papers are counted
/// @param from the first step is the one that holds this day; null for that of the first match
/// @param to the last step is the one that holds this day; null for that of the last match
/// @param most how many steps at most: where `from` is null the latest, else the first
/// @param budget how long may be counted; what was counted by then is the answer
public record TimelineQuestion(
    TextQuery query,
    Step by,
    Days on,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    int most,
    Duration budget) {

  /// Days of a paper.
  public enum Days {

    /// That of its publication.
    PUBLISHED,

    /// Those in whose feeds it stands.
    FEED
  }
}
