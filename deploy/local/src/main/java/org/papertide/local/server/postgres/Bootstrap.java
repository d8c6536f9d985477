package org.papertide.local.server.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The database and the two roles, as a deployment makes them before the services start.
public final class Bootstrap {

  private Bootstrap() {}

  /// Makes what is missing.
  ///
  /// @param connection of the administrator, to any database of the server
  /// @param password for both roles: hexadecimal digits only
  public static void run(Connection connection, String password) throws SQLException {
    role(connection, LocalPostgres.INDEX_ROLE, password);
    role(connection, LocalPostgres.API_ROLE, password);
    if (!exists(connection, "select from pg_database where datname = ?", LocalPostgres.DATABASE)) {
      execute(
          connection,
          "create database " + LocalPostgres.DATABASE + " owner " + LocalPostgres.INDEX_ROLE);
    }
  }

  private static void role(Connection connection, String role, String password)
      throws SQLException {
    if (!exists(connection, "select from pg_roles where rolname = ?", role)) {
      execute(connection, "create role " + role + " login password '" + password + "'");
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
