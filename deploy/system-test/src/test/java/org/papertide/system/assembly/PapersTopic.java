package org.papertide.system.assembly;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.papertide.local.server.kafka.Topics;

/// The topic and its consumer group, as an operator sees and changes them. Every call asks the
/// broker. May be used from any thread.
public final class PapersTopic implements AutoCloseable {

  private static final String GROUP = "index-service";

  private final String bootstrapServers;
  private final Admin admin;

  public PapersTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
  }

  public int partitions() throws Exception {
    return describe().partitions().size();
  }

  /// Which life of the topic this is.
  public UUID id() throws Exception {
    Uuid id = describe().topicId();
    return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
  }

  private TopicDescription describe() throws Exception {
    return admin.describeTopics(List.of(Topics.PAPERS)).allTopicNames().get().get(Topics.PAPERS);
  }

  /// How many records were ever sent to it.
  public long records() throws Exception {
    return offsets(OffsetSpec.latest()).values().stream()
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  /// The sum of what the group has committed.
  public long committed() throws Exception {
    return admin
        .listConsumerGroupOffsets(GROUP)
        .partitionsToOffsetAndMetadata()
        .get()
        .values()
        .stream()
        .mapToLong(OffsetAndMetadata::offset)
        .sum();
  }

  /// How many consumers the group has.
  public int members() throws Exception {
    return admin
        .describeConsumerGroups(List.of(GROUP))
        .describedGroups()
        .get(GROUP)
        .get()
        .members()
        .size();
  }

  /// Waits until the group has as many consumers.
  public void awaitMembers(int count) {
    await("the group has " + count + " members")
        .atMost(AssembledSystem.PATIENCE)
        .ignoreExceptions()
        .until(() -> members() == count);
  }

  /// Sets what the group has committed. The group must be empty.
  public void commit(OffsetSpec where) throws Exception {
    awaitMembers(0);
    admin.alterConsumerGroupOffsets(GROUP, offsets(where)).all().get();
  }

  /// Deletes the group with all that it has committed. It must be empty.
  public void deleteGroup() throws Exception {
    awaitMembers(0);
    admin.deleteConsumerGroups(List.of(GROUP)).all().get();
  }

  /// Adds a partition.
  ///
  /// @return its number
  public int grow() throws Exception {
    int count = partitions();
    admin.createPartitions(Map.of(Topics.PAPERS, NewPartitions.increaseTo(count + 1))).all().get();
    return count;
  }

  /// Deletes it with everything in it, and makes it anew.
  public void remake() throws Exception {
    admin.deleteTopics(List.of(Topics.PAPERS)).all().get();
    await()
        .atMost(AssembledSystem.PATIENCE)
        .until(() -> !admin.listTopics().names().get().contains(Topics.PAPERS));
    await()
        .atMost(AssembledSystem.PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              Topics.create(bootstrapServers);
              return true;
            });
  }

  private Map<TopicPartition, OffsetAndMetadata> offsets(OffsetSpec which) throws Exception {
    int count = partitions();
    Map<TopicPartition, OffsetSpec> question = new HashMap<>();
    for (int partition = 0; partition < count; partition++) {
      question.put(new TopicPartition(Topics.PAPERS, partition), which);
    }
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    admin
        .listOffsets(question)
        .all()
        .get()
        .forEach((seat, end) -> offsets.put(seat, new OffsetAndMetadata(end.offset())));
    return offsets;
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
