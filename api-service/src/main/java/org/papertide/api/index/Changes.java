package org.papertide.api.index;

import java.util.List;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.dump.DumpDocument;

/// One page of the change feed, read in one snapshot of the database.
///
/// @param papers what became of papers, each paper at most once, in the order of the feed
/// @param dumps dumps as they are now, each at most once
/// @param papersTo the cursor of the papers' feed after this page
/// @param dumpsTo the cursor of the dumps' feed after this page
public record Changes(
    List<PaperChange> papers, List<DumpDocument> dumps, Cursor papersTo, Cursor dumpsTo) {

  /// Whether there is nothing to apply.
  public boolean isEmpty() {
    return papers.isEmpty() && dumps.isEmpty();
  }

  /// What became of one row of the table of papers.
  public sealed interface PaperChange {

    /// The full transaction id of the row's last write.
    long xid();

    /// The number of the row.
    long no();

    /// Its place in the feed.
    default Cursor at() {
      return new Cursor(xid(), no());
    }
  }

  /// The paper is this now.
  public record Present(long xid, PaperDocument document, PaperHistory history)
      implements PaperChange {
    @Override
    public long no() {
      return document.no();
    }
  }

  /// The paper has become part of another, and its id leads there.
  public record Merged(long xid, long no, String id, String target) implements PaperChange {}

  /// Nothing but a withdrawal is known of the paper.
  public record Textless(long xid, long no, String id) implements PaperChange {}
}
