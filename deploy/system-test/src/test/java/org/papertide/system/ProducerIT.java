package org.papertide.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.run.Part;
import org.papertide.local.setting.Port;
import org.papertide.system.assembly.AssembledSystem;

/// `deploy/local/push`, as a producer runs it.
class ProducerIT {

  @Test
  void aPushThatComesBeforeTheBrokerWaitsForIt(@TempDir Path home, @TempDir Path dumps)
      throws Exception {
    Files.copy(
        AssembledSystem.root().resolve("seeds/004_f9d6a497e4b3b83f.txt"),
        dumps.resolve("2025-11-25.txt"));
    Path said = home.resolve("push.log");
    try (AssembledSystem system = new AssembledSystem(home)) {
      system.prepareDatabase();
      system.start(Part.INGEST);
      await("ingest-service lives")
          .atMost(AssembledSystem.PATIENCE)
          .ignoreExceptions()
          .until(() -> system.get(Port.INGEST, "/q/health/live").statusCode() == 200);
      URI address = system.get(Port.INGEST, "/q/health/live").uri().resolve("/");
      Process push =
          new ProcessBuilder(
                  AssembledSystem.root().resolve("deploy/local/push").toString(),
                  "--to",
                  address.toString(),
                  "--captured-at",
                  "name",
                  dumps.toString())
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      try {
        await()
            .atMost(AssembledSystem.PATIENCE)
            .until(() -> Files.readString(said).contains("503 Kafka unreachable"));

        system.startServers();

        assertThat(push.waitFor(AssembledSystem.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(said)
            .content()
            .contains("63 entries, 63 accepted, 0 rejected (captured-page, 2025-11-25)")
            .contains("1 file: 1 taken, 0 refused, 0 failed.");
        assertThat(push.exitValue()).isZero();
      } finally {
        push.destroyForcibly();
      }
    }
  }
}
