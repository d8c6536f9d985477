package org.papertide.index.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Work on the tables, each piece in one transaction. Safe for any thread.
@ApplicationScoped
class Transactions {

  private final DataSource database;
  private final Schema schema;

  Transactions(DataSource database, Schema schema) {
    this.database = database;
    this.schema = schema;
  }

  /// What is done with the tables.
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /// Does it and commits.
  ///
  /// @throws StoreUnavailableException if it cannot be done now; nothing was, or all of it was and
  ///     only the word of it was lost
  /// @throws UnstorableException if it can never be done; nothing was
  <T> T run(Work<T> work) throws StoreUnavailableException, UnstorableException {
    try {
      schema.ensure();
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          T result = work.in(connection);
          connection.commit();
          return result;
        } catch (Throwable e) {
          // An Error, too, must not leave half of the work to be committed with the connection.
          rollBack(connection, e);
          throw e;
        }
      }
    } catch (SQLException e) {
      if (SqlFailure.isOfTheData(e)) {
        throw new UnstorableException("refused-by-database", e);
      }
      throw new StoreUnavailableException(e);
    } catch (RuntimeException e) {
      throw new UnstorableException("internal-error", e);
    }
  }

  private static void rollBack(Connection connection, Throwable reason) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      reason.addSuppressed(e);
    }
  }
}
