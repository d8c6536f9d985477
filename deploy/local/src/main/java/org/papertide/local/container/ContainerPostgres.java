package org.papertide.local.container;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.papertide.local.server.postgres.Bootstrap;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/// A PostgreSQL in a container, as durable as it is by default.
final class ContainerPostgres implements PostgresServer {

  private static final String ADMINISTRATOR = "postgres";
  // Only this machine reaches it, and it is gone after the tests.
  private static final String PASSWORD = "0123456789abcdef";
  private static final Duration START = Duration.ofSeconds(90);

  private final int port;
  private final PostgreSQLContainer container;
  private final ContainerControl control;

  /// Starts it and waits until the database and its roles are there.
  ContainerPostgres(String image, int port) {
    this.port = port;
    this.container =
        new PostgreSQLContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("postgres"))
            .withDatabaseName("postgres")
            .withUsername(ADMINISTRATOR)
            .withPassword(PASSWORD)
            // In the order of bytes, as the local server sorts.
            .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C")
            // Without the fsync=off that Testcontainers adds.
            .withCommand("postgres")
            .withStartupTimeout(START);
    this.control = new ContainerControl(container);
    control.publish(PostgreSQLContainer.POSTGRESQL_PORT, port);
    container.start();
    try (Connection connection = connect(ADMINISTRATOR)) {
      Bootstrap.run(connection, PASSWORD);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot make the database", e);
    }
  }

  @Override
  public String jdbcUrl() {
    return jdbcUrl(LocalPostgres.DATABASE);
  }

  @Override
  public String password() {
    return PASSWORD;
  }

  @Override
  public Connection connect() throws SQLException {
    return connect(LocalPostgres.DATABASE);
  }

  @Override
  public void stop() {
    control.stop();
  }

  @Override
  public void crash() {
    control.end("QUIT");
  }

  @Override
  public void restart() {
    control.stop();
    control.start();
    await("PostgreSQL").atMost(START).until(this::answers);
  }

  @Override
  public void close() {
    container.stop();
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), ADMINISTRATOR, PASSWORD);
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }
}
