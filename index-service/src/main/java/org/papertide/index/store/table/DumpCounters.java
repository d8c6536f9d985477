package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// How much of each dump has become rows. Collects during a transaction, writes once at its end.
///
/// Only new rows are added up, so a repetition counts nothing. Where capture times do not agree
/// with what is announced, it is counted anew from the rows.
public final class DumpCounters {

  private static final class Count {
    private int observations;
    private int withdrawals;
    private int rejections;
    private int deadLetters;
  }

  private final Map<Long, Count> counts = new TreeMap<>();
  private final Set<Long> recounted = new HashSet<>();

  public void addObservation(long dump) {
    count(dump).observations++;
  }

  public void addWithdrawal(long dump) {
    count(dump).withdrawals++;
  }

  public void addRejection(long dump) {
    count(dump).rejections++;
  }

  public void addDeadLetter(long dump) {
    count(dump).deadLetters++;
  }

  /// Marks dumps whose counts do not follow from adding up.
  public void recount(Collection<Long> dumps) {
    dumps.forEach(this::count);
    recounted.addAll(dumps);
  }

  /// Locks the rows of the dumps that are counted, and of some others, until the transaction ends:
  /// all of them at once and sorted, so that of two batches with several dumps one waits and none
  /// dies.
  ///
  /// @param known the dumps as they were found: one that another transaction has announced since is
  ///     counted anew
  /// @param others their numbers
  public void lock(Connection connection, KnownDumps known, Collection<Long> others)
      throws SQLException {
    Set<Long> dumps = new TreeSet<>(counts.keySet());
    dumps.addAll(others);
    if (dumps.isEmpty()) {
      return;
    }
    Map<Long, Instant> announced = announced(known);
    try (PreparedStatement select =
        connection.prepareStatement(
            """
            select dump_no, captured_at from dump where dump_no = any(?)
            order by dump_no for no key update
            """)) {
      select.setArray(1, Columns.numbers(connection, dumps));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          OffsetDateTime now = rows.getObject(2, OffsetDateTime.class);
          if (!Objects.equals(
              now == null ? null : now.toInstant(), announced.get(rows.getLong(1)))) {
            recounted.add(rows.getLong(1));
          }
        }
      }
    }
  }

  private static Map<Long, Instant> announced(KnownDumps known) {
    Map<Long, Instant> announced = new HashMap<>();
    for (KnownDumps.Known dump : known.all()) {
      if (dump.capturedAt() != null) {
        announced.put(dump.number(), dump.capturedAt());
      }
    }
    return announced;
  }

  /// Writes the counts of dumps that were locked before.
  public void write(Connection connection) throws SQLException {
    if (counts.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update dump set
              stored_observations = dump.stored_observations + new.observations,
              stored_withdrawals = dump.stored_withdrawals + new.withdrawals,
              stored_rejections = dump.stored_rejections + new.rejections,
              dead_letters = dump.dead_letters + new.dead_letters,
              last_event_at = now(), changed_xid = pg_current_xact_id()
            from unnest(?::int8[], ?::int[], ?::int[], ?::int[], ?::int[])
              as new (dump_no, observations, withdrawals, rejections, dead_letters)
            where dump.dump_no = new.dump_no
            """)) {
      Columns<Map.Entry<Long, Count>> columns = new Columns<>(connection, counts.entrySet());
      update.setArray(1, columns.of("int8", Map.Entry::getKey));
      update.setArray(2, columns.of("int4", entry -> entry.getValue().observations));
      update.setArray(3, columns.of("int4", entry -> entry.getValue().withdrawals));
      update.setArray(4, columns.of("int4", entry -> entry.getValue().rejections));
      update.setArray(5, columns.of("int4", entry -> entry.getValue().deadLetters));
      update.execute();
    }
    writeRecounted(connection);
  }

  /// Runs after the lock, so that it sees whatever another transaction had counted.
  private void writeRecounted(Connection connection) throws SQLException {
    if (recounted.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update dump set
              stored_observations = (select count(*) from observation
                where dump_no = dump.dump_no and revision is not null),
              stored_withdrawals = (select count(*) from observation
                where dump_no = dump.dump_no and revision is null),
              late_observations = (select count(*) from observation
                where dump_no = dump.dump_no and captured_at > dump.captured_at),
              stored_rejections = (select count(*) from rejection where dump_no = dump.dump_no)
            where dump_no = any(?)
            """)) {
      update.setArray(1, Columns.numbers(connection, recounted));
      update.execute();
    }
  }

  private Count count(long dump) {
    return counts.computeIfAbsent(dump, key -> new Count());
  }
}
