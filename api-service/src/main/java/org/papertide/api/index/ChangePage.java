package org.papertide.api.index;

import java.util.List;
import org.papertide.api.index.FeedPosition.Cursor;

/// Some changes of papers in the order of the feed, as the index holds them.
///
/// @param epoch which life of the database their places belong to
/// @param more whether there are others after these
public record ChangePage(String epoch, List<Change> changes, boolean more) {

  /// What has last become of one paper.
  public sealed interface Change {

    /// Its place in the feed.
    Cursor at();
  }

  /// The paper is this now.
  ///
  /// @param revisionCount how many text versions it has
  /// @param observationCount how often dumps spoke of it
  public record Present(Cursor at, PaperDocument paper, int revisionCount, int observationCount)
      implements Change {}

  /// The paper has become part of another, and its id leads there.
  public record Merged(Cursor at, String id, String target) implements Change {}

  /// Nothing but a withdrawal is known of the paper.
  public record Textless(Cursor at, String id) implements Change {}
}
