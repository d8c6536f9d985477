package org.papertide.api.follow.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.papertide.api.follow.feed.FeedPage.Origin;

/// Which life of the database a snapshot belongs to, and which transactions it has seen the end of.
final class OriginRow {

  private static final String UNDEFINED_TABLE = "42P01";
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /// The timeline is the first eight digits of a WAL file's name. It cannot be asked of a standby,
  /// which is right: the feed is read from the primary.
  private static final String QUERY =
      """
      select format('%s/%s/%s',
               (select system_identifier from pg_control_system()),
               left(pg_walfile_name(pg_current_wal_lsn()), 8),
               epoch.value),
             pg_snapshot_xmin(pg_current_snapshot())::text::bigint,
             pg_snapshot_xmax(pg_current_snapshot())::text::bigint
      from epoch
      """;

  private OriginRow() {}

  /// Begins the snapshot that the rest of the transaction reads.
  ///
  /// @param now an instant before that
  static Optional<Origin> read(Connection connection, Instant now) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY);
        ResultSet row = query.executeQuery()) {
      return row.next()
          ? Optional.of(new Origin(row.getString(1), row.getLong(2), row.getLong(3), now))
          : Optional.empty();
    }
  }

  /// Whether the tables are not there yet, or not yet granted.
  static boolean isUnprepared(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && Set.of(UNDEFINED_TABLE, INSUFFICIENT_PRIVILEGE).contains(state);
  }
}
