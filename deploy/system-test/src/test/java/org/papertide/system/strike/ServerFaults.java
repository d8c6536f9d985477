package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.papertide.local.run.Part;
import org.papertide.system.assembly.AssembledSystem;

/// Kafka and PostgreSQL that go away and come back.
public final class ServerFaults {

  private static final int LONGEST_MILLIS = 4_000;

  private ServerFaults() {}

  private interface End {
    void now();
  }

  public static String killBroker(Scene scene) throws Exception {
    return broker(scene, () -> scene.system().kafka().process().kill());
  }

  public static String stopBroker(Scene scene) throws Exception {
    return broker(scene, () -> scene.system().kafka().stop());
  }

  private static String broker(Scene scene, End end) throws Exception {
    scene.system().awaitReady(Part.INGEST);
    // An index that the fault before has spoiled answers nothing until it is built anew.
    scene.system().awaitReady(Part.API);
    scene.awaitWork();
    long records = scene.topic().records();
    end.now();
    long ended = System.nanoTime();
    await("ingest-service says that it is not ready")
        .atMost(AssembledSystem.PATIENCE)
        .ignoreExceptions()
        .until(() -> !scene.system().isReady(Part.INGEST));
    scene.pauseUpTo(LONGEST_MILLIS);
    scene.mustAnswer();
    scene.system().kafka().restart();
    scene.stream().finish();
    assertThat(scene.topic().records()).as("acknowledged records").isGreaterThanOrEqualTo(records);
    return "gone at %d records for %d ms".formatted(records, since(ended));
  }

  public static String crashPostgres(Scene scene) throws Exception {
    return postgres(scene, () -> scene.system().postgres().crash());
  }

  public static String stopPostgres(Scene scene) throws Exception {
    return postgres(scene, () -> scene.system().postgres().stop());
  }

  private static String postgres(Scene scene, End end) throws Exception {
    scene.system().awaitReady(Part.API);
    scene.system().awaitReady(Part.INDEX);
    scene.awaitWork();
    long stored = scene.stored();
    end.now();
    long ended = System.nanoTime();
    await("a batch waits")
        .atMost(AssembledSystem.PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .ignoreExceptions()
        .until(
            () -> {
              scene.stream().flow(scene.share());
              return !scene.system().isReady(Part.INDEX);
            });
    scene.mustAnswer();
    scene.pauseUpTo(LONGEST_MILLIS);
    scene.system().postgres().restart();
    return "gone at %d stored for %d ms, a batch waited, api-service answered"
        .formatted(stored, since(ended));
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }
}
