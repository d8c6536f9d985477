package org.papertide.api.follow.feed;

import java.time.Instant;
import org.papertide.api.index.Changes;

/// What one snapshot of the database gave.
///
/// @param origin where and when it was read
/// @param changes what follows the position that was asked for
/// @param last whether the feed has nothing more to give at present
public record FeedPage(Origin origin, Changes changes, boolean last) {

  /// A snapshot of the database.
  ///
  /// @param epoch which life of the database this is
  /// @param oldestXid every transaction before this one has ended: the feed hands out their rows
  /// @param nextXid no transaction from this one on had begun
  /// @param readAt not later than the snapshot
  public record Origin(String epoch, long oldestXid, long nextXid, Instant readAt) {}
}
