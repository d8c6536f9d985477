package org.papertide.api.follow.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The rows of the table of rejections, with as much of their texts as is shown.
final class RejectionRows {

  private static final String QUERY =
      """
      select entry_number, left(place, ?) as place, left(reason, ?) as reason,
             left(detail, ?) as detail, left(text, ?) as text, length(text) as text_length
      from rejection
      where dump_no = ? and entry_number >= ?
      order by entry_number
      limit ?
      """;

  private RejectionRows() {}

  /// @param dump the number of the dump
  /// @param from the number of the first entry
  /// @param shown how much of a text is read
  static List<Rejection> read(Connection connection, long dump, long from, int limit, int shown)
      throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(QUERY)) {
      for (int text = 1; text <= 4; text++) {
        query.setInt(text, shown);
      }
      query.setLong(5, dump);
      query.setLong(6, from);
      query.setInt(7, limit);
      List<Rejection> rejections = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rejections.add(rejection(row));
        }
      }
      return rejections;
    }
  }

  private static Rejection rejection(ResultSet row) throws SQLException {
    return new Rejection(
        row.getInt("entry_number"),
        row.getString("place"),
        row.getString("reason"),
        row.getString("detail"),
        row.getString("text"),
        row.getObject("text_length", Integer.class));
  }
}
