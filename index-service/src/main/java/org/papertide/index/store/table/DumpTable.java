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
import java.util.Optional;
import java.util.Set;
import org.papertide.index.event.DumpEvent;
import org.papertide.index.store.table.KnownDumps.Known;

/// The dumps: what each announced, and how much of it has been stored.
public final class DumpTable {

  // Everything that it announced is stored, as it was captured first.
  private static final String COMPLETE =
      """
      refusal_type is null and late_observations = 0
        and coalesce(stored_observations + stored_withdrawals + stored_rejections >= entries, false)
      """;

  private DumpTable() {}

  /// The capture times of those of these dumps that are complete.
  public static Map<String, Instant> complete(Connection connection, Collection<String> dumpIds)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select dump_id, captured_at from dump where dump_id = any(?) and " + COMPLETE)) {
      select.setArray(1, Columns.texts(connection, dumpIds));
      Map<String, Instant> complete = new HashMap<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          complete.put(rows.getString(1), rows.getObject(2, OffsetDateTime.class).toInstant());
        }
      }
      return complete;
    }
  }

  /// The dumps with these ids; one that is new gets a row.
  ///
  /// One that is known is only read: whoever stores another part of it at the same time need not
  /// wait.
  ///
  /// @param sources by dump id; a source may be unknown
  public static KnownDumps find(Connection connection, Map<String, Optional<String>> sources)
      throws SQLException {
    Map<String, Optional<String>> untold = new HashMap<>(sources);
    Map<String, Known> known = select(connection, sources.keySet(), untold);
    if (!untold.isEmpty()) {
      insert(connection, untold);
      known = select(connection, sources.keySet(), untold);
    }
    return new KnownDumps(known);
  }

  private static void insert(Connection connection, Map<String, Optional<String>> sources)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into dump (dump_id, source)
            select dump_id, source from unnest(?::text[], ?::text[]) as new (dump_id, source)
            order by dump_id collate "C"
            on conflict (dump_id) do update set source = excluded.source
            where dump.source is null and excluded.source is not null
            """)) {
      Columns<Map.Entry<String, Optional<String>>> columns =
          new Columns<>(connection, sources.entrySet());
      insert.setArray(1, columns.of("text", Map.Entry::getKey));
      insert.setArray(2, columns.of("text", entry -> entry.getValue().orElse(null)));
      insert.execute();
    }
  }

  /// @param untold loses those that are known as far as it goes
  private static Map<String, Known> select(
      Connection connection, Collection<String> dumpIds, Map<String, Optional<String>> untold)
      throws SQLException {
    Map<String, Known> dumps = new HashMap<>();
    if (dumpIds.isEmpty()) {
      return dumps;
    }
    try (PreparedStatement select =
        connection.prepareStatement(
            "select dump_id, dump_no, captured_at, "
                + COMPLETE
                + ", source is not null from dump where dump_id = any(?)")) {
      select.setArray(1, Columns.texts(connection, dumpIds));
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          String id = rows.getString(1);
          OffsetDateTime capturedAt = rows.getObject(3, OffsetDateTime.class);
          Instant at = capturedAt == null ? null : capturedAt.toInstant();
          dumps.put(id, new Known(rows.getLong(2), at, rows.getBoolean(4)));
          if (rows.getBoolean(5) || untold.getOrDefault(id, Optional.empty()).isEmpty()) {
            untold.remove(id);
          }
        }
      }
    }
    return dumps;
  }

  /// Notes what dumps announce. Of two announcements of one dump an accepted one counts before a
  /// refused one, then the earlier capture.
  ///
  /// @param events at most one a dump
  /// @return the numbers of the dumps that this changed
  public static Set<Long> announce(Connection connection, Collection<DumpEvent> events)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update dump set
              source = new.source, format = new.format, feed_day = new.feed_day,
              feed_day_inferred = new.feed_day_inferred, captured_at = new.captured_at,
              capture_time_given = new.capture_time_given, received_at = new.received_at,
              sha256 = new.sha256, bytes = new.bytes, entries = new.entries,
              announced_observations = new.observations, announced_withdrawals = new.withdrawals,
              announced_rejections = new.rejections, refusal_type = new.refusal_type,
              refusal_detail = new.refusal_detail, producer = new.producer,
              changed_xid = pg_current_xact_id()
            from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bool[], ?::timestamptz[],
                ?::bool[], ?::timestamptz[], ?::text[], ?::int8[], ?::int[], ?::int[], ?::int[],
                ?::int[], ?::text[], ?::text[], ?::text[])
              as new (dump_id, source, format, feed_day, feed_day_inferred, captured_at,
                capture_time_given, received_at, sha256, bytes, entries, observations, withdrawals,
                rejections, refusal_type, refusal_detail, producer)
            where dump.dump_id = new.dump_id
              and (dump.captured_at is null
                or (new.refusal_type is not null, new.captured_at)
                  < (dump.refusal_type is not null, dump.captured_at))
            returning dump.dump_no
            """)) {
      bind(update, new Columns<>(connection, events));
      Set<Long> changed = new HashSet<>();
      try (ResultSet rows = update.executeQuery()) {
        while (rows.next()) {
          changed.add(rows.getLong(1));
        }
      }
      return changed;
    }
  }

  private static void bind(PreparedStatement update, Columns<DumpEvent> columns)
      throws SQLException {
    update.setArray(1, columns.of("text", DumpEvent::dumpId));
    update.setArray(2, columns.of("text", DumpEvent::source));
    update.setArray(3, columns.of("text", DumpEvent::format));
    update.setArray(4, columns.of("text", DumpEvent::feedDay));
    update.setArray(5, columns.of("text", DumpEvent::feedDayInferred));
    update.setArray(6, columns.of("text", DumpEvent::capturedAt));
    update.setArray(7, columns.of("text", DumpEvent::captureTimeGiven));
    update.setArray(8, columns.of("text", DumpEvent::receivedAt));
    update.setArray(9, columns.of("text", DumpEvent::sha256));
    update.setArray(10, columns.of("int8", DumpEvent::bytes));
    update.setArray(11, columns.of("int4", DumpEvent::entries));
    update.setArray(12, columns.of("int4", DumpEvent::observations));
    update.setArray(13, columns.of("int4", DumpEvent::withdrawals));
    update.setArray(14, columns.of("int4", DumpEvent::rejections));
    update.setArray(
        15, columns.of("text", event -> event.refusal() == null ? null : event.refusal().type()));
    update.setArray(
        16, columns.of("text", event -> event.refusal() == null ? null : event.refusal().detail()));
    update.setArray(17, columns.of("text", DumpEvent::producer));
  }
}
