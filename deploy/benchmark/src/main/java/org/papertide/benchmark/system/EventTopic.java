package org.papertide.benchmark.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.papertide.local.server.kafka.Topics;

/// The topic of events, emptied and read.
public final class EventTopic {

  private static final int PARTITIONS = 4;

  private final String bootstrapServers;

  public EventTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /// Makes it anew, with another topic id and nothing in it.
  public void recreate() {
    try (Admin admin = admin()) {
      if (await(admin.listTopics().names()).contains(Topics.PAPERS)) {
        await(admin.deleteTopics(List.of(Topics.PAPERS)).all());
      }
    }
    awaitGone();
    Topics.create(bootstrapServers);
  }

  private void awaitGone() {
    try (Admin admin = admin()) {
      while (true) {
        try {
          admin.describeTopics(List.of(Topics.PAPERS)).allTopicNames().get();
        } catch (ExecutionException e) {
          if (e.getCause() instanceof UnknownTopicOrPartitionException) {
            return;
          }
          throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        }
        Waiting.briefly();
      }
    }
  }

  /// Deletes the records without touching the topic, so that producers go on as they are.
  public void truncate() {
    try (Admin admin = admin();
        KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, RecordsToDelete> all = new java.util.HashMap<>();
      consumer
          .endOffsets(partitions())
          .forEach((partition, end) -> all.put(partition, RecordsToDelete.beforeOffset(end)));
      await(admin.deleteRecords(all).all());
    }
  }

  /// How many offsets its partitions have given out, all together.
  public long end() {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      return consumer.endOffsets(partitions()).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Reads every record that is there now.
  public void read(Consumer<ConsumerRecord<byte[], byte[]>> reader) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions());
      consumer.assign(partitions());
      consumer.seekToBeginning(partitions());
      while (partitions().stream()
          .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
        consumer.poll(Duration.ofMillis(200)).forEach(reader);
      }
    }
  }

  private static List<TopicPartition> partitions() {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int number = 0; number < PARTITIONS; number++) {
      partitions.add(new TopicPartition(Topics.PAPERS, number));
    }
    return partitions;
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private Admin admin() {
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
  }

  private static <T> T await(org.apache.kafka.common.KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
