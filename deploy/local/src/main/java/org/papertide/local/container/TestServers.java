package org.papertide.local.container;

import java.nio.file.Path;
import org.papertide.local.server.Ports;
import org.papertide.local.server.kafka.KafkaServer;
import org.papertide.local.server.kafka.LocalKafka;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;

/// The one place that decides what integration tests run on.
///
/// | system property | meaning | default |
/// |---|---|---|
/// | `it.containers` | `true`: containers, by Testcontainers | `false`: processes |
/// | `it.containers.kafka` | an image that behaves like the default | `apache/kafka:4.3.1` |
/// | `it.containers.postgres` | an image that behaves like the default | `postgres:18` |
public final class TestServers {

  private static final boolean IN_CONTAINERS = Boolean.getBoolean("it.containers");

  private TestServers() {}

  /// A broker that answers, on a free port.
  ///
  /// @param home where a process keeps its data; a container keeps its own
  public static KafkaServer kafka(Path home) {
    return kafka(home, Ports.free());
  }

  /// A broker that answers.
  ///
  /// @param port on the loopback address
  public static KafkaServer kafka(Path home, int port) {
    if (IN_CONTAINERS) {
      return new ContainerKafka(
          System.getProperty("it.containers.kafka", "apache/kafka:4.3.1"), port);
    }
    LocalKafka kafka = LocalKafka.launch(home, port, Ports.free());
    kafka.awaitReady();
    return kafka;
  }

  /// A PostgreSQL that answers and has the database and the roles of Papertide.
  ///
  /// @param home where a process keeps its data; a container keeps its own
  public static PostgresServer postgres(Path home) {
    if (IN_CONTAINERS) {
      return new ContainerPostgres(
          System.getProperty("it.containers.postgres", "postgres:18"), Ports.free());
    }
    return LocalPostgres.start(home);
  }
}
