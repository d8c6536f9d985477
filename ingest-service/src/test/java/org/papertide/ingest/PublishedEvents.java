package org.papertide.ingest;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads what has been published, from where the topic ended when this was opened.
public final class PublishedEvents implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  public PublishedEvents(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            // A broker holds the last request back for so long, also when this is closed.
            Map.of("bootstrap.servers", bootstrapServers, "fetch.max.wait.ms", "20"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        consumer.partitionsFor("papers").stream()
            .map(one -> new TopicPartition(one.topic(), one.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /// One event, with its headers and its key as text.
  public record Event(Map<String, String> headers, String key, JsonNode body) {

    public int number() {
      return Integer.parseInt(headers.get("ce_entrynumber"));
    }

    public String type() {
      return headers.get("ce_type");
    }

    public String dump() {
      return headers.get("ce_dumpid");
    }
  }

  /// Everything published since it was last asked.
  public List<Event> read() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<Event> events = new ArrayList<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(1))
        .until(
            () -> {
              consumer.poll(Duration.ofMillis(100)).forEach(one -> events.add(event(one)));
              return ends.entrySet().stream()
                  .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
            });
    return events;
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static Event event(ConsumerRecord<byte[], byte[]> event) {
    Map<String, String> headers = new HashMap<>();
    event
        .headers()
        .forEach(one -> headers.put(one.key(), new String(one.value(), StandardCharsets.UTF_8)));
    try {
      String key = new String(event.key(), StandardCharsets.UTF_8);
      return new Event(headers, key, JSON.readTree(event.value()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
