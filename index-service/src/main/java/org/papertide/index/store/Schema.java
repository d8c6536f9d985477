package org.papertide.index.store;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/// The tables and the database's epoch, brought up to date before anything else is done with them.
///
/// Safe for any thread; several processes may start at once.
@ApplicationScoped
public class Schema {

  private record Life(long systemIdentifier, long paperTable) {}

  private final Flyway flyway;
  private final DataSource database;
  private volatile boolean ready;

  /// @param flyway with connections that let a statement take as long as it needs
  Schema(Flyway flyway) {
    this.flyway = flyway;
    this.database = flyway.getConfiguration().getDataSource();
  }

  /// Whether the tables are as this service needs them.
  public boolean isReady() {
    return ready;
  }

  /// Migrates the tables and checks the epoch, once; afterwards it costs nothing.
  ///
  /// @throws SQLException if the database does not let it; it may be called again
  public void ensure() throws SQLException {
    if (!ready) {
      migrate();
    }
  }

  private synchronized void migrate() throws SQLException {
    if (ready) {
      return;
    }
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw new SQLException("the tables cannot be migrated: " + e.getMessage(), e);
    }
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      checkEpoch(connection);
      connection.commit();
    }
    ready = true;
  }

  /// Transaction ids mean something only in the cluster and the tables that they were drawn in.
  /// Rows that were restored from elsewhere would stay invisible to followers, or be taken for old:
  /// they are stamped anew.
  private static void checkEpoch(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("lock table epoch in exclusive mode");
      Life current = life(statement, CURRENT_LIFE);
      Life stored = life(statement, "select system_identifier, paper_table from epoch");
      if (current == null || current.equals(stored)) {
        return;
      }
      if (stored != null) {
        Log.warn(
            "This database was restored from elsewhere: all rows are stamped anew, followers rebuild");
        statement.execute("update paper set changed_xid = pg_current_xact_id()");
        statement.execute("update dump set changed_xid = pg_current_xact_id()");
      }
      write(connection, current);
    }
  }

  private static final String CURRENT_LIFE =
      "select system_identifier, 'paper'::regclass::oid::int8 from pg_control_system()";

  private static @Nullable Life life(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next() ? new Life(rows.getLong(1), rows.getLong(2)) : null;
    }
  }

  private static void write(Connection connection, Life life) throws SQLException {
    try (PreparedStatement upsert =
        connection.prepareStatement(
            """
            insert into epoch (system_identifier, paper_table, value) values (?, ?::int8::oid, ?)
            on conflict (only_row) do update set system_identifier = excluded.system_identifier,
              paper_table = excluded.paper_table, value = excluded.value
            """)) {
      upsert.setLong(1, life.systemIdentifier());
      upsert.setLong(2, life.paperTable());
      upsert.setObject(3, UUID.randomUUID());
      upsert.executeUpdate();
    }
  }
}
