package org.papertide.benchmark.system;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.postgres.LocalPostgres;

/// A Kafka broker and a PostgreSQL, both as durable as the launcher runs them.
public final class Servers implements AutoCloseable {

  private final LocalKafka kafka;
  private final LocalPostgres postgres;

  private Servers(LocalKafka kafka, LocalPostgres postgres) {
    this.kafka = kafka;
    this.postgres = postgres;
  }

  /// Starts both in new folders and waits until they answer.
  public static Servers start(Path home) {
    return new Servers(
        LocalKafka.start(home.resolve("kafka")), LocalPostgres.start(home.resolve("postgres")));
  }

  public LocalKafka kafka() {
    return kafka;
  }

  public LocalPostgres postgres() {
    return postgres;
  }

  /// Drops every table, so that index-service makes them anew.
  public void emptyDatabase() throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema public cascade");
      statement.execute("create schema public authorization " + LocalPostgres.INDEX_ROLE);
    }
    settle();
  }

  /// Writes out what runs before have left behind, so that it does not slow the next.
  public void settle() throws SQLException {
    try (Connection connection = postgres.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  @Override
  public void close() {
    postgres.close();
    kafka.close();
  }
}
