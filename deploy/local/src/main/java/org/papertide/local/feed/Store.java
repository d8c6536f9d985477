package org.papertide.local.feed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.papertide.local.server.postgres.LocalPostgres;

/// Looks into the database, where the truth is.
public final class Store {

  private final LocalPostgres postgres;

  public Store(LocalPostgres postgres) {
    this.postgres = postgres;
  }

  /// How many papers there are: with text, not merged into another one, not withdrawn. None while
  /// index-service has not made the tables.
  public long papers() {
    try (Connection connection = postgres.connect()) {
      if (number(connection, "select count(to_regclass('paper'))") == 0) {
        return 0;
      }
      return number(
          connection,
          """
          select count(*) from paper
          where revision is not null and merged_into is null and not withdrawn
          """);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the papers", e);
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
