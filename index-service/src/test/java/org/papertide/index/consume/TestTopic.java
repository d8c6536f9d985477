package org.papertide.index.consume;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The topic of the test's broker, and events for it as the contract has them.
final class TestTopic implements AutoCloseable {

  static final String NAME = "papers";
  static final int PARTITIONS = 2;

  private final String bootstrapServers;
  private final KafkaProducer<byte[], byte[]> producer;

  TestTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static void create(String bootstrapServers) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      // A topic that was just deleted may still be there for a moment.
      await()
          .atMost(30, TimeUnit.SECONDS)
          .ignoreException(ExecutionException.class)
          .until(
              () -> {
                admin.createTopics(List.of(new NewTopic(NAME, PARTITIONS, (short) 1))).all().get();
                return true;
              });
    }
  }

  static void remake(String bootstrapServers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.deleteTopics(List.of(NAME)).all().get();
    }
    create(bootstrapServers);
  }

  void sendDump(int dump, int entries) {
    send(
        dump,
        0,
        0,
        "dump",
        """
        {"source":"s","format":"captured-page","feedDay":"2025-03-17","feedDayInferred":false,
         "capturedAt":"2025-03-17T00:00:00Z","captureTimeGiven":true,
         "receivedAt":"2025-03-18T00:00:00Z","sha256":"%s","bytes":1,"entries":%d,
         "observations":%d,"withdrawals":0,"rejections":0}"""
            .formatted(dumpId(dump), entries, entries));
  }

  void sendObservation(int dump, int entry) {
    Future<?> _ = producer.send(observation(dump, entry));
    producer.flush();
  }

  private static ProducerRecord<byte[], byte[]> observation(int dump, int entry) {
    return record(
        dump,
        entry,
        entry % PARTITIONS,
        "observation",
        """
        {"source":"s","capturedAt":"2025-03-17T00:00:00Z","feedDay":"2025-03-17","position":%d,
         "title":"Title %d of %d","abstract":"About %d."}"""
            .formatted(entry, entry, dump, entry));
  }

  /// As a producer that uses Kafka's transactions would.
  void sendInTransaction(int dump, int entry) {
    try (KafkaProducer<byte[], byte[]> transactional =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "test-" + dump),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      transactional.initTransactions();
      transactional.beginTransaction();
      Future<?> _ = transactional.send(observation(dump, entry));
      transactional.commitTransaction();
    }
  }

  void send(int dump, int entry, int partition, String type, String value) {
    Future<?> _ = producer.send(record(dump, entry, partition, type, value));
    producer.flush();
  }

  private static ProducerRecord<byte[], byte[]> record(
      int dump, int entry, int partition, String type, String value) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(NAME, partition, null, value.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_type",
            "org.papertide." + type + ".v1",
            "ce_dumpid",
            dumpId(dump),
            "ce_capturedat",
            "2025-03-17T00:00:00Z",
            "ce_entrynumber",
            Integer.toString(entry))
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  static String dumpId(int dump) {
    return "%064x".formatted(dump);
  }

  @Override
  public void close() {
    producer.close();
  }
}
