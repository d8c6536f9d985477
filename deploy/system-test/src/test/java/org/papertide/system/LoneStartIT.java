package org.papertide.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.run.Part;
import org.papertide.local.setting.Port;
import org.papertide.system.assembly.AssembledSystem;
import org.papertide.system.assembly.Pusher;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.DumpMaker;
import org.papertide.system.truth.Comparison;
import org.papertide.system.truth.Truth;

/// Each service starts alone, says that it is not useful yet, and gets to work when its neighbours
/// come.
class LoneStartIT {

  @Test
  void theServicesStartBeforeTheirNeighbours(@TempDir Path home) throws Exception {
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
      Dump dump = new DumpMaker(1).next(3);
      Pusher pusher = new Pusher(system, new Random(1));
      long before = System.nanoTime();
      assertThat(pusher.once(dump).statusCode()).isEqualTo(503);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));

      system.startServers();
      system.awaitReady();

      Truth truth = new Truth();
      pusher.push(dump);
      truth.accepted(dump);
      new Comparison(system, truth).mustHold();
    }
  }
}
