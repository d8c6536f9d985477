package org.papertide.api.follow;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;
import org.postgresql.ds.PGSimpleDataSource;

/// A real database with the real tables, and statements that do to them what index-service does.
public final class Store implements AutoCloseable {

  private final PostgresServer postgres;

  private Store(PostgresServer postgres) {
    this.postgres = postgres;
  }

  /// A server with an empty database.
  public static Store start(Path home) {
    return new Store(TestServers.postgres(home));
  }

  public PostgresServer postgres() {
    return postgres;
  }

  /// Makes the tables and the epoch, as index-service does when it starts.
  public void prepare() throws SQLException {
    migrate();
    drawEpoch();
  }

  public void migrate() {
    Flyway.configure(ClassLoader.getSystemClassLoader())
        .dataSource(postgres.jdbcUrl(), LocalPostgres.INDEX_ROLE, postgres.password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("readerRole", LocalPostgres.API_ROLE))
        .load()
        .migrate();
  }

  /// Another life of the database.
  public void drawEpoch() throws SQLException {
    try (Connection connection = writer()) {
      execute(
          connection,
          """
          insert into epoch (system_identifier, paper_table, value)
          select system_identifier, 'paper'::regclass, gen_random_uuid() from pg_control_system()
          on conflict (only_row) do update set value = excluded.value
          """);
    }
  }

  /// Empties the tables; numbers and transactions go on.
  public void clear() throws SQLException {
    try (Connection connection = writer()) {
      execute(connection, "truncate dump, revision, observation, paper, rejection, dead_letter");
    }
  }

  public Connection writer() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(), LocalPostgres.INDEX_ROLE, postgres.password());
  }

  /// What api-service connects by.
  public PGSimpleDataSource reader() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(postgres.jdbcUrl());
    source.setUser(LocalPostgres.API_ROLE);
    source.setPassword(postgres.password());
    source.setConnectTimeout(5);
    return source;
  }

  public static long dump(Connection connection, String id, String source) throws SQLException {
    return number(
        connection,
        "insert into dump (dump_id, source) values (?, ?)"
            + " on conflict (dump_id) do update set source = excluded.source"
            + " returning dump_no",
        id,
        source);
  }

  /// Stores a title-and-abstract paper, or gives it another text.
  public static long paper(Connection connection, String identity, String title)
      throws SQLException {
    String text = "Abstract of " + title + ".";
    execute(
        connection,
        "insert into revision values (sha256(convert_to(?, 'UTF8')), ?, ?) on conflict do nothing",
        title,
        title,
        text);
    return number(
        connection,
        """
        insert into paper (identity, revision, fields, first_captured_at, last_captured_at)
        values (?, sha256(convert_to(?, 'UTF8')), '{"authorCount": 3, "novel": {"a": [1.25]}}',
                '2025-11-25T00:00:00Z', '2025-11-25T00:00:00Z')
        on conflict (identity) do update
        set revision = excluded.revision, changed_xid = pg_current_xact_id()
        returning paper_no
        """,
        identity,
        title);
  }

  public static void observe(
      Connection connection,
      long dump,
      int entry,
      String identity,
      @Nullable String title,
      Instant capturedAt,
      @Nullable LocalDate day,
      @Nullable Integer position)
      throws SQLException {
    execute(
        connection,
        """
        insert into observation (dump_no, entry_number, identity, fingerprint, captured_at,
                                 revision, feed_day, position, upvotes, fields)
        values (?, ?, ?, ?, ?::timestamptz, sha256(convert_to(?, 'UTF8')), ?, ?, 7, '{}')
        """,
        dump,
        entry,
        identity,
        title,
        capturedAt.toString(),
        title,
        day,
        position);
  }

  public static void execute(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.execute();
    }
  }

  public static long number(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int at = 0; at < values.length; at++) {
      if (values[at] == null) {
        statement.setNull(at + 1, Types.NULL);
      } else {
        statement.setObject(at + 1, values[at]);
      }
    }
  }

  /// Wakes the followers, as index-service does after a batch.
  public static void announce(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("notify papertide_changes");
    }
  }

  @Override
  public void close() {
    postgres.close();
  }
}
