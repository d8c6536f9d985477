package org.papertide.benchmark.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// The rows that a drained topic has become: saved, copied back, and compared.
final class Tables {

  // In the order in which they refer to each other.
  private static final List<String> TABLES =
      List.of(
          "dump",
          "revision",
          "observation",
          "bearer",
          "merge_key",
          "paper",
          "rejection",
          "dead_letter",
          "consumer_offset");

  private final Path folder;

  Tables(Path folder) {
    this.folder = folder;
  }

  /// Writes the rows of every table to files, in PostgreSQL's binary format.
  void save(Connection connection) throws SQLException {
    for (String table : TABLES) {
      try (OutputStream file = Files.newOutputStream(folder.resolve(table))) {
        copy(connection)
            .copyOut(
                "copy " + table + columns(connection, table) + " to stdout (format binary)", file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Copies all rows back into the empty tables, in one transaction.
  ///
  /// @return the rows
  long load(Connection connection) throws SQLException {
    long rows = 0;
    connection.setAutoCommit(false);
    for (String table : TABLES) {
      try (InputStream file = Files.newInputStream(folder.resolve(table))) {
        rows +=
            copy(connection)
                .copyIn(
                    "copy " + table + columns(connection, table) + " from stdin (format binary)",
                    file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    connection.commit();
    connection.setAutoCommit(true);
    return rows;
  }

  /// Empties the tables.
  static void truncate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("truncate " + String.join(", ", TABLES));
    }
  }

  /// Rows and checksum of the tables, without the numbers and times that two runs cannot share.
  static String digest(Connection connection) throws SQLException {
    StringBuilder digest = new StringBuilder();
    Map<String, String> queries = new LinkedHashMap<>();
    queries.put("revision", "encode(hash, 'hex') || title || abstract");
    queries.put(
        "observation",
        "entry_number || identity || fingerprint || captured_at || encode(revision, 'hex')"
            + " || fields");
    queries.put("bearer", "fingerprint || identity");
    queries.put("merge_key", "key");
    queries.put("paper", "identity || encode(revision, 'hex') || fields || withdrawn");
    queries.put("dump", "dump_id || entries || stored_observations || stored_rejections");
    queries.put("rejection", "entry_number || place || reason");
    for (Map.Entry<String, String> query : queries.entrySet()) {
      try (Statement statement = connection.createStatement();
          ResultSet row =
              statement.executeQuery(
                  "select count(*), coalesce(sum(hashtextextended("
                      + query.getValue()
                      + ", 0)), 0) from "
                      + query.getKey())) {
        row.next();
        digest.append(query.getKey()).append(' ').append(row.getLong(1));
        digest.append(' ').append(row.getString(2)).append('\n');
      }
    }
    return digest.toString();
  }

  private static String columns(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select string_agg(column_name, ', ' order by ordinal_position)"
                    + " from information_schema.columns where table_schema = 'public'"
                    + " and is_generated = 'NEVER' and table_name = '"
                    + table
                    + "'")) {
      row.next();
      return " (" + row.getString(1) + ")";
    }
  }

  private static CopyManager copy(Connection connection) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI();
  }
}
