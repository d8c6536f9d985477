package org.papertide.index.store.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.papertide.index.delivery.ContentReader;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.RecordBytes;

/// Dead letters on their way back: taken, removed once they have become rows, or marked as still
/// dead.
public final class ReplayTable {

  /// A dead letter, read again.
  ///
  /// @param dump the number of the dump that it counts for, null when it named none
  public record Letter(long number, @Nullable Long dump, Delivery delivery) {}

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private ReplayTable() {}

  /// Takes those of these dead letters that are still there and that nobody else has taken, until
  /// the transaction ends.
  public static List<Letter> take(
      Connection connection, Collection<Long> numbers, ContentReader reader) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select dead_letter_no, dump_no, topic_id, topic, partition, record_offset,
              headers::text, key, value
            from dead_letter where dead_letter_no = any(?)
            order by dead_letter_no for update skip locked
            """)) {
      select.setArray(1, Columns.numbers(connection, numbers));
      List<Letter> letters = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          letters.add(letter(row, reader));
        }
      }
      return letters;
    }
  }

  private static Letter letter(ResultSet row, ContentReader reader) throws SQLException {
    Map<String, String> headers = headers(row.getString("headers"));
    byte[] value = row.getBytes("value");
    Delivery.Partition partition =
        new Delivery.Partition(
            row.getObject("topic_id", UUID.class), row.getString("topic"), row.getInt("partition"));
    return new Letter(
        row.getLong("dead_letter_no"),
        row.getObject("dump_no", Long.class),
        new Delivery(
            new Delivery.Position(partition, row.getLong("record_offset")),
            reader.read(headers, value),
            new RecordBytes(() -> headers, row.getBytes("key"), value)));
  }

  private static Map<String, String> headers(String json) {
    try {
      return JSON.readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave back no headers", e);
    }
  }

  /// Removes dead letters, and takes them from the counts of their dumps.
  public static void remove(Connection connection, Collection<Letter> letters) throws SQLException {
    lock(connection, letters);
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            with gone as (delete from dead_letter where dead_letter_no = any(?) returning dump_no),
            fewer as (
              select dump_no, count(*) as letters from gone where dump_no is not null
              group by dump_no),
            counted as (
              update dump set dead_letters = dump.dead_letters - fewer.letters,
                changed_xid = pg_current_xact_id()
              from fewer where dump.dump_no = fewer.dump_no)
            select pg_notify('papertide_changes', '')
            """)) {
      delete.setArray(
          1, Columns.numbers(connection, letters.stream().map(Letter::number).toList()));
      delete.execute();
    }
  }

  /// In the order in which batches lock them.
  private static void lock(Connection connection, Collection<Letter> letters) throws SQLException {
    List<Long> dumps =
        letters.stream().map(Letter::dump).filter(Objects::nonNull).distinct().toList();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select from dump where dump_no = any(?) order by dump_no for no key update")) {
      select.setArray(1, Columns.numbers(connection, dumps));
      select.execute();
    }
  }

  /// Notes why a dead letter is still dead.
  ///
  /// @return whether it is there
  public static boolean keep(Connection connection, long number, String cause, String detail)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update dead_letter
            set cause = ?, detail = ?, replays = replays + 1, replayed_at = now()
            where dead_letter_no = ?
            """)) {
      update.setString(1, cause);
      update.setString(2, DeadLetterTable.storable(detail));
      update.setLong(3, number);
      return update.executeUpdate() > 0;
    }
  }
}
