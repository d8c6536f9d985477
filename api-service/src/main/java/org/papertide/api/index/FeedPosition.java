package org.papertide.api.index;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an index holds of the database.
///
/// @param epoch which life of the database the cursors belong to
/// @param papers how far the feed of papers has been applied
/// @param dumps how far the feed of dumps has been applied
/// @param asOf everything that was committed by then is in the index; null while that is not known
public record FeedPosition(String epoch, Cursor papers, Cursor dumps, @Nullable Instant asOf) {

  /// Nothing of this epoch yet.
  public static FeedPosition start(String epoch) {
    return new FeedPosition(epoch, Cursor.START, Cursor.START, null);
  }

  /// The same with another instant.
  public FeedPosition withAsOf(Instant instant) {
    return new FeedPosition(epoch, papers, dumps, instant);
  }

  /// As of when the index speaks, where that is known.
  public Optional<Instant> dataAsOf() {
    return Optional.ofNullable(asOf);
  }

  /// How far a feed has been read: the last row that was taken, by the transaction that wrote it
  /// and by its own number.
  ///
  /// @param xid a full transaction id (`xid8`) of the database
  /// @param no the row's immutable number
  public record Cursor(long xid, long no) {

    /// Before the first row.
    public static final Cursor START = new Cursor(0, 0);
  }
}
