package org.papertide.api.follow.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpDocument.Announced;
import org.papertide.api.index.dump.DumpDocument.Refusal;
import org.papertide.api.index.dump.DumpDocument.Stored;

/// Pages of the table of dumps, in the order in which they changed.
final class DumpRows {

  private static final String QUERY =
      """
      select changed_xid::text::bigint as xid, dump.*
      from dump
      where (changed_xid, dump_no) > (?::text::xid8, ?)
        and changed_xid < pg_snapshot_xmin(pg_current_snapshot())
      order by changed_xid, dump_no
      limit ?
      """;

  /// @param dumps as they are now
  /// @param to the cursor after them
  /// @param full whether there may be more
  record Page(List<DumpDocument> dumps, Cursor to, boolean full) {}

  private DumpRows() {}

  static Page after(Cursor from, int size, Connection connection) throws SQLException {
    List<DumpDocument> dumps = new ArrayList<>();
    Cursor to = from;
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      query.setString(1, Long.toString(from.xid()));
      query.setLong(2, from.no());
      query.setInt(3, size);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          DumpDocument dump = dump(row);
          dumps.add(dump);
          to = new Cursor(row.getLong("xid"), dump.no());
        }
      }
    }
    return new Page(dumps, to, dumps.size() == size);
  }

  private static DumpDocument dump(ResultSet row) throws SQLException {
    return new DumpDocument(
        row.getLong("dump_no"),
        row.getString("dump_id"),
        row.getString("source"),
        announced(row),
        new Stored(
            row.getInt("stored_observations"),
            row.getInt("stored_withdrawals"),
            row.getInt("stored_rejections"),
            row.getInt("dead_letters")),
        eventAt(row, "first_event_at"),
        eventAt(row, "last_event_at"));
  }

  private static Instant eventAt(ResultSet row, String name) throws SQLException {
    return Objects.requireNonNull(Columns.instant(row, name), name);
  }

  private static @Nullable Announced announced(ResultSet row) throws SQLException {
    Integer entries = Columns.integer(row, "entries");
    String refusal = row.getString("refusal_type");
    if (entries == null && refusal == null) {
      return null;
    }
    return new Announced(
        row.getString("producer"),
        row.getString("format"),
        Columns.day(row, "feed_day"),
        Columns.truth(row, "feed_day_inferred"),
        Columns.instant(row, "captured_at"),
        Columns.truth(row, "capture_time_given"),
        Columns.instant(row, "received_at"),
        row.getString("sha256"),
        Columns.number(row, "bytes"),
        entries == null ? 0 : entries,
        refusal == null
            ? null
            : new Refusal(
                refusal, Objects.requireNonNullElse(row.getString("refusal_detail"), "")));
  }
}
