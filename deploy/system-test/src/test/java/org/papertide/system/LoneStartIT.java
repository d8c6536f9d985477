package org.papertide.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.run.Part;
import org.papertide.local.setting.Port;

/// Each service starts alone, says that it is not useful yet, and gets to work when its neighbours
/// come.
class LoneStartIT {

  @Test
  void theServicesStartBeforeTheirNeighbours(@TempDir Path home) {
    try (AssembledSystem system = new AssembledSystem(home)) {
      system.prepareDatabase();
      for (Part part : new Part[] {Part.INGEST, Part.INDEX, Part.API}) {
        system.start(part);
      }
      for (Part part : new Part[] {Part.INGEST, Part.INDEX, Part.API}) {
        Port port = AssembledSystem.port(part);
        await(part + " lives, and is not ready")
            .atMost(AssembledSystem.PATIENCE)
            .ignoreExceptions()
            .untilAsserted(
                () -> {
                  assertThat(system.get(port, "/q/health/live").statusCode()).isEqualTo(200);
                  assertThat(system.get(port, "/q/health/ready").statusCode()).isEqualTo(503);
                });
      }
      long before = System.nanoTime();
      assertThat(system.push("2025-03-17", Pages.page("too early", 3)).statusCode()).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));

      system.startServers();
      system.awaitReady();

      Truth truth = new Truth(system);
      truth.push("in time", 3);
      truth.holds();
    }
  }
}
