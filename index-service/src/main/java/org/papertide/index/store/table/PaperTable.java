package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.papertide.index.merge.Paper;

/// The papers as they are now. Whatever is written here is stamped for the change feed.
public final class PaperTable {

  private PaperTable() {}

  /// Writes papers over what was there. Redirects come last, since what they point to must have a
  /// number.
  public static void write(Connection connection, Collection<Paper> papers) throws SQLException {
    List<Paper> merged = papers.stream().filter(paper -> paper.mergedInto() != null).toList();
    List<Paper> own = papers.stream().filter(paper -> paper.mergedInto() == null).toList();
    if (!own.isEmpty()) {
      writeOwn(connection, own);
    }
    if (!merged.isEmpty()) {
      writeMerged(connection, merged);
    }
  }

  private static void writeOwn(Connection connection, List<Paper> papers) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into paper (identity, revision, fields, withdrawn, first_captured_at,
              last_captured_at)
            select identity, decode(revision, 'hex'), fields::jsonb, withdrawn, first_captured_at,
              last_captured_at
            from unnest(?::text[], ?::text[], ?::text[], ?::bool[], ?::timestamptz[],
                ?::timestamptz[])
              as new (identity, revision, fields, withdrawn, first_captured_at, last_captured_at)
            order by identity collate "C"
            on conflict (identity) do update set
              revision = excluded.revision, fields = excluded.fields,
              withdrawn = excluded.withdrawn, merged_into = null,
              first_captured_at = excluded.first_captured_at,
              last_captured_at = excluded.last_captured_at,
              changed_xid = pg_current_xact_id()
            """)) {
      Columns<Paper> columns = new Columns<>(connection, papers);
      upsert.setArray(1, columns.of("text", Paper::identity));
      upsert.setArray(2, columns.of("text", Paper::revision));
      upsert.setArray(3, columns.of("text", paper -> ObservationTable.toJson(paper.fields())));
      upsert.setArray(4, columns.of("text", Paper::withdrawn));
      upsert.setArray(5, columns.of("text", Paper::firstCapturedAt));
      upsert.setArray(6, columns.of("text", Paper::lastCapturedAt));
      upsert.execute();
    }
  }

  private static void writeMerged(Connection connection, List<Paper> papers) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into paper (identity, merged_into)
            select new.identity, target.paper_no
            from unnest(?::text[], ?::text[]) as new (identity, merged_into)
            join paper target on target.identity = new.merged_into
            order by new.identity collate "C"
            on conflict (identity) do update set
              revision = null, fields = '{}', withdrawn = false,
              merged_into = excluded.merged_into,
              first_captured_at = null, last_captured_at = null,
              changed_xid = pg_current_xact_id()
            """)) {
      Columns<Paper> columns = new Columns<>(connection, papers);
      upsert.setArray(1, columns.of("text", Paper::identity));
      upsert.setArray(2, columns.of("text", Paper::mergedInto));
      upsert.execute();
    }
  }
}
