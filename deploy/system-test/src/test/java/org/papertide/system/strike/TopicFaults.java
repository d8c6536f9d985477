package org.papertide.system.strike;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.papertide.local.run.Part;
import org.papertide.system.assembly.AssembledSystem;

/// What operators do to the topic and to the group's offsets.
public final class TopicFaults {

  private TopicFaults() {}

  private interface Change {
    void make() throws Exception;
  }

  public static String resetToBeginning(Scene scene) throws Exception {
    return offsets(scene, () -> scene.topic().commit(OffsetSpec.earliest()));
  }

  public static String resetToEnd(Scene scene) throws Exception {
    return offsets(scene, () -> scene.topic().commit(OffsetSpec.latest()));
  }

  public static String deleteGroup(Scene scene) throws Exception {
    return offsets(scene, () -> scene.topic().deleteGroup());
  }

  private static String offsets(Scene scene, Change change) throws Exception {
    scene.awaitWork();
    scene.system().stop(Part.INDEX);
    scene.stream().flow(scene.share());
    scene.stream().finish();
    long stored = scene.stored();
    long records = scene.topic().records();
    change.make();
    long committed = scene.topic().committed();
    scene.system().start(Part.INDEX);
    assertThat(committed).as("what was committed has changed").isNotEqualTo(stored);
    return "%d of %d records stored, Kafka's offsets set to %d"
        .formatted(stored, records, committed);
  }

  /// Adds a partition while dumps stream in; ingest-service is restarted so that it uses it at
  /// once.
  public static String addPartition(Scene scene) throws Exception {
    scene.awaitWork();
    int added = scene.topic().grow();
    scene.system().process(Part.INGEST).kill();
    scene.system().start(Part.INGEST);
    UUID life = scene.topic().id();
    String fence =
        "select coalesce(sum(next_offset), 0) from consumer_offset where partition = %d and topic_id = '%s'"
            .formatted(added, life);
    await("records of the new partition are stored")
        .atMost(AssembledSystem.PATIENCE)
        .until(
            () -> {
              scene.stream().flow(scene.share() / 4);
              return scene.number(fence) > 0;
            });
    return "partition %d added, %d records of it stored".formatted(added, scene.number(fence));
  }

  /// Deletes the topic, once it is read to its end, and makes it anew while dumps are pushed.
  public static String remake(Scene scene) throws Exception {
    scene.stream().finish();
    scene.comparison().awaitStored();
    UUID before = scene.topic().id();
    scene.topic().remake();
    scene.stream().flow(scene.share());
    scene.stream().finish();
    UUID after = scene.topic().id();
    assertThat(after).isNotEqualTo(before);
    await("records of the new topic are stored")
        .atMost(AssembledSystem.PATIENCE)
        .until(() -> scene.stored() > 0);
    return "%s became %s".formatted(before, after);
  }
}
