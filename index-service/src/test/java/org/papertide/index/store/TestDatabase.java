package org.papertide.index.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.papertide.index.delivery.ContentReader;
import org.papertide.index.event.EventReader;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/// A real PostgreSQL with the real migrations, one for all tests of this JVM.
final class TestDatabase {

  private static final PostgresServer SERVER = startServer();

  final PGSimpleDataSource dataSource = new PGSimpleDataSource();
  final Schema schema;
  final PaperStore store;
  final DeadLetterStore deadLetters;

  private TestDatabase() {
    dataSource.setUrl(SERVER.jdbcUrl());
    dataSource.setUser(LocalPostgres.INDEX_ROLE);
    dataSource.setPassword(SERVER.password());
    Flyway flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .placeholders(Map.of("readerRole", LocalPostgres.API_ROLE))
            .load();
    schema = new Schema(flyway);
    Transactions transactions = new Transactions(dataSource, schema);
    store = new PaperStore(transactions);
    deadLetters = new DeadLetterStore(transactions, new ContentReader(new EventReader()));
  }

  /// With empty tables.
  static TestDatabase empty() throws SQLException {
    TestDatabase database = new TestDatabase();
    database.schema.ensure();
    database.execute(
        "truncate dump, revision, observation, bearer, merge_key, paper, rejection, dead_letter,"
            + " consumer_offset");
    return database;
  }

  /// As another start of the service finds it.
  static void reopen() throws SQLException {
    new TestDatabase().schema.ensure();
  }

  static PostgresServer server() {
    return SERVER;
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Every row as text, its columns joined by `|`, nulls as `-`.
  List<String> rows(String query) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          String column = rows.getString(i);
          columns.add(column == null ? "-" : column);
        }
        texts.add(String.join("|", columns));
      }
      return texts;
    }
  }

  String value(String query) throws SQLException {
    return rows(query).getFirst();
  }

  private static PostgresServer startServer() {
    try {
      PostgresServer server =
          TestServers.postgres(Files.createTempDirectory("papertide-index-store"));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
