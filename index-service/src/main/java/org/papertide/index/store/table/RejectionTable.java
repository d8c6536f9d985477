package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import org.papertide.index.event.RejectionEvent;

/// The entries that could not become observations.
public final class RejectionTable {

  private RejectionTable() {}

  /// Stores rejections; one that is there already stays as it is.
  ///
  /// @param rejections at most one an entry
  public static void add(
      Connection connection,
      Collection<RejectionEvent> rejections,
      KnownDumps dumps,
      DumpCounters counters)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into rejection (dump_no, entry_number, place, reason, detail, text)
            select * from unnest(?::int8[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[])
            on conflict do nothing
            returning dump_no
            """)) {
      Columns<RejectionEvent> columns = new Columns<>(connection, rejections);
      insert.setArray(1, columns.of("int8", event -> dumps.get(event.dumpId()).number()));
      insert.setArray(2, columns.of("int4", RejectionEvent::entryNumber));
      insert.setArray(3, columns.of("text", RejectionEvent::place));
      insert.setArray(4, columns.of("text", RejectionEvent::reason));
      insert.setArray(5, columns.of("text", RejectionEvent::detail));
      insert.setArray(6, columns.of("text", RejectionEvent::text));
      try (ResultSet rows = insert.executeQuery()) {
        while (rows.next()) {
          counters.addRejection(rows.getLong(1));
        }
      }
    }
  }
}
