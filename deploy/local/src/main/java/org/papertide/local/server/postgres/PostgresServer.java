package org.papertide.local.server.postgres;

import java.sql.Connection;
import java.sql.SQLException;

/// A PostgreSQL of one's own with the database and the roles of Papertide, which may be taken away
/// and given back.
///
/// Committed rows and the address outlive everything but [#close].
public interface PostgresServer extends AutoCloseable {

  /// Where Papertide's database is.
  String jdbcUrl();

  /// The password of every role of this server.
  String password();

  /// A connection of the administrator to Papertide's database, for tests and for setting up.
  Connection connect() throws SQLException;

  /// Stops the server in order (a fast shutdown); its data stays.
  void stop();

  /// Ends the server as a crash would (an immediate shutdown): it recovers at the next start.
  void crash();

  /// Starts it again on the same data and address, and waits until it answers.
  void restart();

  @Override
  void close();
}
