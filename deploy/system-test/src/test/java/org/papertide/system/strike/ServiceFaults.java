package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.papertide.local.run.Part;
import org.papertide.local.server.process.Tether;
import org.papertide.system.assembly.AssembledSystem;

/// Services that are killed, frozen and joined by others.
public final class ServiceFaults {

  private static final int ATTEMPTS = 8;

  private ServiceFaults() {}

  /// Kills ingest-service with a dump in hand, until at least one push has broken off.
  public static String killIngest(Scene scene) throws Exception {
    StringBuilder seen = new StringBuilder();
    for (int kill = 1; kill <= ATTEMPTS; kill++) {
      scene.stream().finish();
      scene.system().awaitReady(Part.INGEST);
      long before = scene.topic().records();
      scene.stream().flow(scene.share());
      if (scene.random().nextBoolean()) {
        await()
            .atMost(AssembledSystem.PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> scene.topic().records() > before);
      }
      scene.pauseUpTo(30);
      scene.system().process(Part.INGEST).kill();
      long published = scene.topic().records() - before;
      scene.system().start(Part.INGEST);
      seen.append("killed after %d events of the stream; ".formatted(published));
      long broken = scene.stream().finish().again().stream().filter("broke off"::equals).count();
      if (broken > 0) {
        return seen + "the push in hand broke off";
      }
    }
    throw new AssertionError("no push broke off: " + seen);
  }

  /// Kills index-service between polling and storing.
  public static String killIndex(Scene scene) throws Exception {
    StringBuilder seen = new StringBuilder();
    int hits = 0;
    for (int kill = 1; kill <= ATTEMPTS && hits < 2; kill++) {
      scene.awaitWork();
      long transactions = scene.transactions();
      scene.system().process(Part.INDEX).kill();
      long stored = scene.stored();
      long records = scene.topic().records();
      long committed = scene.topic().committed();
      scene.system().start(Part.INDEX);
      seen.append(
          "killed at %d of %d records, %d committed in Kafka, %d transactions open; "
              .formatted(stored, records, committed, transactions));
      hits += stored < records ? 1 : 0;
    }
    assertThat(hits).as(seen.toString()).isPositive();
    return seen + "%d kills within work".formatted(hits);
  }

  /// Stops index-service in order while it has work.
  public static String stopIndex(Scene scene) throws Exception {
    scene.awaitWork();
    scene.system().stop(Part.INDEX);
    long stored = scene.stored();
    scene.stream().flow(scene.share());
    scene.stream().finish();
    long records = scene.topic().records();
    scene.system().start(Part.INDEX);
    assertThat(stored).isLessThan(records);
    return "stopped at %d, started again at %d".formatted(stored, records);
  }

  /// Kills api-service while the database is ahead of it.
  public static String killApi(Scene scene) throws Exception {
    scene.system().awaitReady(Part.API);
    await("api-service has something to follow")
        .atMost(AssembledSystem.PATIENCE)
        .pollInterval(Duration.ofMillis(2))
        .ignoreExceptions()
        .until(
            () -> {
              scene.stream().flow(scene.share());
              return scene.papers() > scene.served();
            });
    scene.pauseUpTo(100);
    long served = scene.served();
    scene.system().process(Part.API).kill();
    long papers = scene.papers();
    scene.system().start(Part.API);
    return "killed after %d papers, while there were %d".formatted(served, papers);
  }

  /// Freezes one of two index-services past its session, so that the other takes its partitions,
  /// and lets it go on.
  public static String freezeIndex(Scene scene) throws Exception {
    scene.system().awaitReady(Part.INDEX);
    try (Tether second = scene.system().startSecondIndex()) {
      scene.topic().awaitMembers(2);
      scene.awaitWork();
      scene.system().process(Part.INDEX).signal("STOP");
      long within = scene.transactions();
      scene.stream().flow(scene.share());
      long stored = scene.stored();
      scene.topic().awaitMembers(1);
      scene.stream().finish();
      await("the other stores everything, whatever the frozen one has locked")
          .atMost(AssembledSystem.PATIENCE)
          .until(() -> scene.behind() == 0);
      long meanwhile = scene.stored() - stored;
      scene.system().process(Part.INDEX).signal("CONT");
      scene.stream().flow(scene.share());
      scene.topic().awaitMembers(2);
      scene.stream().finish();
      return "shut out of the group, %d transactions open, %d records stored by process %d meanwhile"
          .formatted(within, meanwhile, second.pid());
    }
  }
}
