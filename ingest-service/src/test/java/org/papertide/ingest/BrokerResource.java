package org.papertide.ingest;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.papertide.local.container.TestServers;
import org.papertide.local.server.kafka.KafkaServer;
import org.papertide.local.server.kafka.Topics;

/// A broker with the topic of events, for the tests that find it running.
public final class BrokerResource implements QuarkusTestResourceLifecycleManager {

  private KafkaServer kafka;

  @Override
  public Map<String, String> start() {
    Path home = temporary("broker");
    kafka = TestServers.kafka(home);
    Topics.create(kafka.bootstrapServers());
    return Map.ofEntries(
        Map.entry("ingest.kafka.bootstrap-servers", kafka.bootstrapServers()),
        Map.entry("ingest.spool.directory", temporary("spool").toString()),
        Map.entry("ingest.spool.max-total", "6M"),
        Map.entry("ingest.upload.max-size", "2M"),
        Map.entry("ingest.upload.grace", "6S"),
        Map.entry("ingest.unpack.max-size", "2M"),
        Map.entry("ingest.unpack.ratio-from", "100K"),
        Map.entry("ingest.silence", "5S"),
        Map.entry("ingest.intake.max-entries", "1000"),
        Map.entry("ingest.intake.uploads-at-once", "4"),
        Map.entry("ingest.intake.dumps-at-once", "2"),
        Map.entry("ingest.intake.dump-wait", "2S"));
  }

  @Override
  public void stop() {
    kafka.close();
  }

  /// A new directory below the build's own.
  public static Path temporary(String name) {
    try {
      Path target = Files.createDirectories(Path.of("target", "it").toAbsolutePath());
      return Files.createTempDirectory(target, name);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
