package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.papertide.index.delivery.Delivery.Partition;

/// The next record to store of each partition, kept with the rows that the records became.
public final class OffsetFence {

  private OffsetFence() {}

  /// The fences of some partitions, locked until the transaction ends; 0 for a partition never
  /// seen.
  public static Map<Partition, Long> lock(Connection connection, Collection<Partition> partitions)
      throws SQLException {
    TreeSet<Partition> sorted = new TreeSet<>(partitions);
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into consumer_offset (topic_id, partition, topic, next_offset)
            select topic_id, partition, topic, 0
            from unnest(?::uuid[], ?::int[], ?::text[]) as new (topic_id, partition, topic)
            order by topic_id, partition
            on conflict do nothing
            """)) {
      Columns<Partition> columns = new Columns<>(connection, sorted);
      insert.setArray(1, columns.of("uuid", Partition::topicId));
      insert.setArray(2, columns.of("int4", Partition::number));
      insert.setArray(3, columns.of("text", Partition::topic));
      insert.execute();
    }
    return read(connection, sorted, " order by topic_id, partition for update of consumer_offset");
  }

  /// The fences of some partitions, as they are now; 0 for a partition never seen.
  public static Map<Partition, Long> read(Connection connection, Collection<Partition> partitions)
      throws SQLException {
    return read(connection, partitions, "");
  }

  private static Map<Partition, Long> read(
      Connection connection, Collection<Partition> partitions, String suffix) throws SQLException {
    Map<Partition, Long> fences = new TreeMap<>();
    partitions.forEach(partition -> fences.put(partition, 0L));
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select topic_id, partition, topic, next_offset
            from unnest(?::uuid[], ?::int[]) as wanted (topic_id, partition)
            join consumer_offset using (topic_id, partition)
            """
                + suffix)) {
      Columns<Partition> columns = new Columns<>(connection, partitions);
      select.setArray(1, columns.of("uuid", Partition::topicId));
      select.setArray(2, columns.of("int4", Partition::number));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          Partition partition =
              new Partition(rows.getObject(1, UUID.class), rows.getString(3), rows.getInt(2));
          fences.replace(partition, rows.getLong(4));
        }
      }
    }
    return fences;
  }

  /// Moves fences, within the transaction that stored what lies below them.
  public static void move(Connection connection, Map<Partition, Long> next) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update consumer_offset set next_offset = new.next_offset
            from unnest(?::uuid[], ?::int[], ?::int8[]) as new (topic_id, partition, next_offset)
            where consumer_offset.topic_id = new.topic_id
              and consumer_offset.partition = new.partition
            """)) {
      Columns<Map.Entry<Partition, Long>> columns = new Columns<>(connection, next.entrySet());
      update.setArray(1, columns.of("uuid", entry -> entry.getKey().topicId()));
      update.setArray(2, columns.of("int4", entry -> entry.getKey().number()));
      update.setArray(3, columns.of("int8", Map.Entry::getValue));
      update.execute();
    }
  }

  /// Moves a fence over records that no longer exist, and counts them as lost.
  ///
  /// @return how many were lost by this call; 0 when another consumer was faster
  public static long skipLost(Connection connection, Partition partition, long firstThatExists)
      throws SQLException {
    return skip(connection, partition, firstThatExists, 1);
  }

  /// Moves a fence over offsets that never held a record.
  ///
  /// @return how many offsets that were
  public static long skipEmpty(Connection connection, Partition partition, long firstRecord)
      throws SQLException {
    return skip(connection, partition, firstRecord, 0);
  }

  private static long skip(Connection connection, Partition partition, long to, int lostPerOffset)
      throws SQLException {
    long fence = lock(connection, List.of(partition)).getOrDefault(partition, 0L);
    if (fence >= to) {
      return 0;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update consumer_offset set next_offset = ?, lost = lost + ?
            where topic_id = ? and partition = ?
            """)) {
      update.setLong(1, to);
      update.setLong(2, (to - fence) * lostPerOffset);
      update.setObject(3, partition.topicId());
      update.setInt(4, partition.number());
      update.execute();
    }
    return to - fence;
  }

  /// Sets a fence back.
  ///
  /// @return the fence that it has now
  public static long lower(Connection connection, Partition partition, long to)
      throws SQLException {
    lock(connection, List.of(partition));
    move(connection, Map.of(partition, to));
    return to;
  }
}
