package org.papertide.index.store.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import org.papertide.index.merge.Revision;

/// The texts that papers were observed with, each once.
public final class RevisionTable {

  private RevisionTable() {}

  /// Stores texts of which none is there yet.
  public static void copy(Connection connection, Collection<Revision> revisions)
      throws SQLException {
    CopiedRows.into(
        connection,
        "revision",
        new String[] {"hash", "title", "abstract"},
        revisions,
        (to, revision) -> {
          to.bytes(HexFormat.of().parseHex(revision.hash()));
          to.text(revision.title());
          to.text(revision.abstractText());
        });
  }

  /// Stores texts that are not there yet.
  public static void add(Connection connection, Collection<Revision> revisions)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into revision (hash, title, abstract)
            select decode(hash, 'hex'), title, abstract
            from unnest(?::text[], ?::text[], ?::text[]) as new (hash, title, abstract)
            order by hash collate "C"
            on conflict do nothing
            """)) {
      Columns<Revision> columns = new Columns<>(connection, revisions);
      insert.setArray(1, columns.of("text", Revision::hash));
      insert.setArray(2, columns.of("text", Revision::title));
      insert.setArray(3, columns.of("text", Revision::abstractText));
      insert.execute();
    }
  }
}
