package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which dead letters there are, by number, a page at a time.
public final class ReplayPages {

  /// Which dead letters are meant.
  ///
  /// @param dump only those of the dump with this id, when not null
  /// @param cause only those that died of this, when not null
  /// @param after only those with a higher number
  /// @param last none with a higher number: what dies meanwhile is left for another time
  public record Selection(@Nullable String dump, @Nullable String cause, long after, long last) {

    /// The rest, after a page.
    public Selection from(long number) {
      return new Selection(dump, cause, number, last);
    }
  }

  private ReplayPages() {}

  /// The highest number of all, 0 when there is none.
  public static long last(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(max(dead_letter_no), 0) from dead_letter");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// The numbers of the next ones, at least one while there are any.
  ///
  /// @param most how many at most
  /// @param bytes how much they may hold together; the last of them may go beyond
  public static List<Long> next(Connection connection, Selection selection, int most, long bytes)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(query(selection))) {
      int parameter = 0;
      select.setLong(++parameter, selection.after());
      select.setLong(++parameter, selection.last());
      if (selection.dump() != null) {
        select.setString(++parameter, selection.dump());
      }
      if (selection.cause() != null) {
        select.setString(++parameter, selection.cause());
      }
      select.setInt(++parameter, most);
      select.setLong(++parameter, bytes);
      List<Long> numbers = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.add(row.getLong(1));
        }
      }
      return numbers;
    }
  }

  private static String query(Selection selection) {
    return """
    select dead_letter_no from (
      select dead_letter_no, sum(size) over (order by dead_letter_no) - size as before
      from (
        select dead_letter_no, coalesce(octet_length(value), 0) as size
        from dead_letter
        where dead_letter_no > ? and dead_letter_no <= ?
    """
        + (selection.dump() == null
            ? ""
            : " and dump_no = (select dump_no from dump where dump_id = ?)")
        + (selection.cause() == null ? "" : " and cause = ?")
        + """
         order by dead_letter_no limit ?) as page) as weighed
        where before < ? order by dead_letter_no
        """;
  }
}
