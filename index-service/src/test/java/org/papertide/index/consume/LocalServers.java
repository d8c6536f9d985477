package org.papertide.index.consume;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.papertide.local.server.LocalKafka;
import org.papertide.local.server.LocalPostgres;

/// A real broker and a real database for the service under test.
public class LocalServers implements QuarkusTestResourceLifecycleManager {

  private static LocalKafka kafka;
  private static LocalPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      Path home = Files.createTempDirectory("papertide-index-consume");
      kafka = LocalKafka.launch(home.resolve("kafka"), port(), port());
      postgres = LocalPostgres.start(home.resolve("postgres"));
      kafka.awaitReady();
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

  static LocalKafka kafka() {
    return kafka;
  }

  static LocalPostgres postgres() {
    return postgres;
  }

  private static int port() {
    return org.papertide.local.server.Ports.free();
  }
}
