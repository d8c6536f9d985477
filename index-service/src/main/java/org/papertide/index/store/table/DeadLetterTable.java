package org.papertide.index.store.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.index.delivery.Delivery;

/// The events that could not become rows, whole, with their cause.
public final class DeadLetterTable {

  /// A record and why it is dead.
  public record DeadLetter(Delivery delivery, Delivery.Dead cause) {}

  private static final ObjectMapper JSON = new ObjectMapper();

  private DeadLetterTable() {}

  /// Stores dead letters; one of the same place in the topic stays as it is.
  public static void add(
      Connection connection,
      Collection<DeadLetter> letters,
      KnownDumps dumps,
      DumpCounters counters)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into dead_letter (topic_id, topic, partition, record_offset, dump_no,
              entry_number, cause, detail, headers, key, value)
            select topic_id, topic, partition, record_offset, dump_no, entry_number, cause, detail,
              headers::jsonb, key, value
            from unnest(?::uuid[], ?::text[], ?::int[], ?::int8[], ?::int8[], ?::int[], ?::text[],
                ?::text[], ?::text[], ?::bytea[], ?::bytea[])
              as new (topic_id, topic, partition, record_offset, dump_no, entry_number, cause,
                detail, headers, key, value)
            on conflict (topic_id, partition, record_offset) do nothing
            returning dump_no
            """)) {
      bind(insert, connection, letters, dumps);
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          long dump = rows.getLong(1);
          if (!rows.wasNull()) {
            counters.addDeadLetter(dump);
          }
        }
      }
    }
  }

  private static void bind(
      PreparedStatement insert,
      Connection connection,
      Collection<DeadLetter> letters,
      KnownDumps dumps)
      throws SQLException {
    Columns<DeadLetter> columns = new Columns<>(connection, letters);
    insert.setArray(1, columns.of("uuid", letter -> partition(letter).topicId()));
    insert.setArray(2, columns.of("text", letter -> partition(letter).topic()));
    insert.setArray(3, columns.of("int4", letter -> partition(letter).number()));
    insert.setArray(4, columns.of("int8", letter -> letter.delivery().position().offset()));
    insert.setArray(5, columns.of("int8", letter -> dumpNumber(letter, dumps)));
    insert.setArray(6, columns.of("int4", letter -> letter.cause().entryNumber()));
    insert.setArray(7, columns.of("text", letter -> letter.cause().cause()));
    insert.setArray(8, columns.of("text", letter -> storable(letter.cause().detail())));
    insert.setArray(9, columns.of("text", letter -> headers(letter.delivery())));
    insert.setArray(
        10, bytes(connection, letters.stream().map(l -> l.delivery().bytes().key()).toArray()));
    insert.setArray(
        11, bytes(connection, letters.stream().map(l -> l.delivery().bytes().value()).toArray()));
  }

  private static java.sql.Array bytes(Connection connection, @Nullable Object[] values)
      throws SQLException {
    byte[][] arrays = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      arrays[i] = (byte[]) values[i];
    }
    return connection.createArrayOf("bytea", arrays);
  }

  private static @Nullable Long dumpNumber(DeadLetter letter, KnownDumps dumps) {
    String dumpId = letter.cause().dumpId();
    return dumpId == null ? null : dumps.number(dumpId);
  }

  private static Delivery.Partition partition(DeadLetter letter) {
    return letter.delivery().position().partition();
  }

  private static String headers(Delivery delivery) {
    try {
      Map<String, String> storable = new java.util.TreeMap<>();
      delivery
          .bytes()
          .headers()
          .forEach((name, value) -> storable.put(storable(name), storable(value)));
      return JSON.writeValueAsString(storable);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What describes a broken event may be as broken as the event; its bytes are kept beside.
  static String storable(String text) {
    return text.replace('\0', '\uFFFD').replaceAll("\\p{Cs}", "\uFFFD");
  }
}
