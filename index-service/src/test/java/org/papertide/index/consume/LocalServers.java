package org.papertide.index.consume;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.kafka.KafkaServer;
import org.papertide.local.server.postgres.LocalPostgres;
import org.papertide.local.server.postgres.PostgresServer;

/// A real broker and a real database for the service under test.
public class LocalServers implements QuarkusTestResourceLifecycleManager {

  private static KafkaServer kafka;
  private static PostgresServer postgres;

  @Override
  public Map<String, String> start() {
    try {
      Path home = Files.createTempDirectory("papertide-index-consume");
      kafka = TestServers.kafka(home.resolve("kafka"));
      postgres = TestServers.postgres(home.resolve("postgres"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestTopic.create(kafka.bootstrapServers());
    return new HashMap<>(
        Map.of(
            "kafka.bootstrap.servers", kafka.bootstrapServers(),
            "quarkus.datasource.jdbc.url", postgres.jdbcUrl(),
            "quarkus.datasource.username", LocalPostgres.INDEX_ROLE,
            "quarkus.datasource.password", postgres.password()));
  }

  @Override
  public void stop() {
    kafka.close();
    postgres.close();
  }

  static KafkaServer kafka() {
    return kafka;
  }

  static PostgresServer postgres() {
    return postgres;
  }
}
