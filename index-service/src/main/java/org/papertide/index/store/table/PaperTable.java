package org.papertide.index.store.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.papertide.index.merge.Paper;

/// The papers as they are now. Whatever is written here is stamped for the change feed.
public final class PaperTable {

  private PaperTable() {}

  /// Writes papers over what was there. Redirects come last, since what they point to must have a
  /// number.
  ///
  /// @param fresh identities of which there is no row yet
  public static void write(Connection connection, Collection<Paper> papers, Set<String> fresh)
      throws SQLException {
    List<Paper> merged = new ArrayList<>();
    List<Paper> known = new ArrayList<>();
    List<Paper> absent = new ArrayList<>();
    for (Paper paper : papers) {
      if (paper.mergedInto() != null) {
        merged.add(paper);
      } else {
        (fresh.contains(paper.identity()) ? absent : known).add(paper);
      }
    }
    copy(connection, absent);
    if (!known.isEmpty()) {
      writeOwn(connection, known);
    }
    if (!merged.isEmpty()) {
      writeMerged(connection, merged);
    }
  }

  private static void copy(Connection connection, List<Paper> papers) throws SQLException {
    CopiedRows.into(
        connection,
        "paper",
        new String[] {
          "identity", "revision", "fields", "withdrawn", "first_captured_at", "last_captured_at"
        },
        papers,
        (to, paper) -> {
          to.text(paper.identity());
          to.bytes(paper.revision() == null ? null : HexFormat.of().parseHex(paper.revision()));
          to.jsonb(ObservationTable.toJson(paper.fields()));
          to.bool(paper.withdrawn());
          to.timestamptz(paper.firstCapturedAt());
          to.timestamptz(paper.lastCapturedAt());
        });
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
      upsert.setArray(
          3,
          columns.of("text", paper -> new String(ObservationTable.toJson(paper.fields()), UTF_8)));
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
