package org.papertide.local.server.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papertide.local.server.Ports;
import org.papertide.local.server.process.Orphan;
import org.papertide.local.server.process.Pause;
import org.papertide.local.server.process.Tether;

/// A PostgreSQL 18 on the loopback address, a process of its own, as durable as it is by default.
///
/// Passwords are drawn when the data directory is made and kept beside it, readable by the owner
/// only.
///
/// Instances may be used from any thread.
public final class LocalPostgres implements PostgresServer {

  /// The database of Papertide.
  public static final String DATABASE = "papertide";

  /// The role of index-service, which owns the tables.
  public static final String INDEX_ROLE = "papertide_index";

  /// The role of api-service, which can only read.
  public static final String API_ROLE = "papertide_api";

  private static final String NAME = "postgres";
  // A fast shutdown: ends the sessions, then writes everything out.
  private static final String STOP_SIGNAL = "INT";
  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(25);

  private final PostgresHome home;
  private final int port;
  private Tether process;

  private LocalPostgres(Path home, int port) {
    this.home = new PostgresHome(home);
    this.port = port;
    this.home.initialise();
    this.process = launch();
  }

  /// Starts a server without waiting until it answers; see [#awaitReady].
  ///
  /// @param home where it keeps its data, log and passwords; data that is there is used
  public static LocalPostgres launch(Path home, int port) {
    return new LocalPostgres(home.toAbsolutePath(), port);
  }

  /// Starts a server on a free port and waits until the database and its roles are there.
  public static LocalPostgres start(Path home) {
    LocalPostgres postgres = launch(home, Ports.free());
    postgres.awaitReady();
    return postgres;
  }

  /// The server that a killed JVM has left running on this data, if there is one.
  public static Optional<Orphan> orphan(Path home) {
    return Orphan.find(NAME, home.toAbsolutePath(), STOP_SIGNAL);
  }

  /// Waits until the server answers, then makes the database and the roles where they are missing.
  ///
  /// @throws IllegalStateException if it ends before or is not ready within 90 s
  public void awaitReady() {
    Pause.untilReady(process, START, this::answers);
    try (Connection connection = connect("postgres")) {
      Bootstrap.run(connection, password());
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database", e);
    }
  }

  @Override
  public String jdbcUrl() {
    return jdbcUrl(DATABASE);
  }

  @Override
  public String password() {
    return home.password();
  }

  @Override
  public Connection connect() throws SQLException {
    return connect(DATABASE);
  }

  public Tether process() {
    return process;
  }

  @Override
  public void stop() {
    process.stop(STOP);
  }

  @Override
  public void crash() {
    process.signal("QUIT");
    process.stop(STOP);
  }

  @Override
  public void restart() {
    if (process.isAlive()) {
      stop();
    }
    process = launch();
    awaitReady();
  }

  @Override
  public void close() {
    stop();
  }

  private Tether launch() {
    List<String> command =
        PostgresHome.command(
            "postgres",
            "-D",
            home.data().toString(),
            "-p",
            Integer.toString(port),
            "-c",
            "listen_addresses=127.0.0.1",
            // A socket's path may be 107 bytes long, which a deep checkout exceeds; TCP is enough.
            "-c",
            "unix_socket_directories=",
            "-c",
            "shared_buffers=256MB",
            "-c",
            "max_wal_size=2GB",
            // A forgotten writer would hold the change feed back.
            "-c",
            "idle_in_transaction_session_timeout=5min");
    PostmasterFile.disown(home.data());
    return Tether.start(NAME, home.path(), STOP_SIGNAL, Map.of("LC_ALL", "C"), command);
  }

  private boolean answers() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), PostgresHome.ADMINISTRATOR, password());
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
