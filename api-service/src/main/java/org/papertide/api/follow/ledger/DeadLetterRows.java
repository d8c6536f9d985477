package org.papertide.api.follow.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The rows of the table of dead letters, with as much of their bytes as is shown.
final class DeadLetterRows {

  private static final String QUERY =
      """
      select dead_letter_no, dump.dump_id, entry_number, cause, left(detail, ?) as detail, topic,
             partition, record_offset,
             case when octet_length(headers::text) <= ? then headers::text end as headers,
             substring(key from 1 for ?) as key, octet_length(key) as key_bytes,
             substring(value from 1 for ?) as value, octet_length(value) as value_bytes,
             failed_at, replays, replayed_at
      from dead_letter
      left join dump on dump.dump_no = dead_letter.dump_no
      where dead_letter_no <= ?
      """;

  private static final String OF_DUMP = " and dead_letter.dump_no = ?";

  private static final String ORDER = " order by dead_letter_no desc limit ?";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private DeadLetterRows() {}

  /// @param dump only those of the dump of this number, when not null
  /// @param from the highest number
  /// @param shown how much of a text or a record is read
  static List<DeadLetter> read(
      Connection connection, @Nullable Long dump, long from, int limit, int shown)
      throws SQLException {
    String sql = QUERY + (dump == null ? "" : OF_DUMP) + ORDER;
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      for (int text = 1; text <= 4; text++) {
        query.setInt(text, shown);
      }
      query.setLong(5, from);
      int next = 6;
      if (dump != null) {
        query.setLong(next++, dump);
      }
      query.setInt(next, limit);
      List<DeadLetter> letters = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          letters.add(letter(row));
        }
      }
      return letters;
    }
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getLong("dead_letter_no"),
        row.getString("dump_id"),
        row.getObject("entry_number", Integer.class),
        row.getString("cause"),
        row.getString("detail"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        headers(row.getString("headers")),
        shown(row, "key"),
        shown(row, "value"),
        row.getObject("failed_at", OffsetDateTime.class).toInstant(),
        row.getInt("replays"),
        replayedAt(row));
  }

  private static @Nullable Instant replayedAt(ResultSet row) throws SQLException {
    OffsetDateTime time = row.getObject("replayed_at", OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Shown shown(ResultSet row, String column) throws SQLException {
    byte[] first = row.getBytes(column);
    return first == null ? null : Shown.of(first, row.getInt(column + "_bytes"));
  }

  private static @Nullable Map<String, String> headers(@Nullable String json) {
    try {
      return json == null ? null : JSON.readValue(json, HEADERS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave headers that are no JSON object", e);
    }
  }
}
