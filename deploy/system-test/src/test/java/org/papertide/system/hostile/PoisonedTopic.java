package org.papertide.system.hostile;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.papertide.local.server.kafka.Topics;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.Entry;
import org.papertide.system.truth.Letter;
import org.papertide.system.truth.Truth;

/// Puts dumps into the topic past ingest-service, with poison among their events, and notes what
/// must come of it. The broker must be there. For one thread.
public final class PoisonedTopic implements AutoCloseable {

  private static final int TOO_LARGE_BYTES = 10_000_000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final Truth truth;
  private final Random random;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  public PoisonedTopic(String bootstrapServers, Truth truth, Random random) {
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "max.request.size", 2 * TOO_LARGE_BYTES),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    this.truth = truth;
    this.random = random;
  }

  /// Makes the database refuse what is poison for it.
  public static void refuse(Connection database) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(Poison.CONSTRAINT);
    }
  }

  /// Sends a dump's sound entries, one in so many of them as poison.
  ///
  /// @return how many were poison
  public int send(Dump pattern, int oneIn) throws Exception {
    List<Entry> entries =
        pattern.entries().stream()
            .filter(entry -> entry.damage() == null && !entry.withdrawn())
            .toList();
    int first = random.nextInt(Math.min(oneIn, entries.size()));
    List<String> reasons = new ArrayList<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      reasons.add(entry % oneIn == first % oneIn ? Dump.DEAD : "");
    }
    Dump dump =
        Dump.of(
            pattern.source(),
            pattern.capturedAt(),
            pattern.capturedAt(),
            "raw",
            pattern.content(),
            entries,
            reasons,
            reasons,
            null);
    send(dump, new RawEvents(dump));
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
    sent.clear();
    truth.accepted(dump);
    return dump.dead();
  }

  private void send(Dump dump, RawEvents events) {
    send(dump.id(), events.headers("dump", 0), bytes(events.announcement()));
    for (int entry = 0; entry < dump.entries().size(); entry++) {
      Map<String, String> headers = events.headers("observation", entry + 1);
      String value = events.observation(dump.entries().get(entry));
      String key = dump.id() + "/" + (entry + 1);
      if (dump.reasons().get(entry).isEmpty()) {
        send(key, headers, bytes(value));
      } else {
        // The only one is of the kind that is the hardest to find.
        Poison poison = dump.dead() == 1 ? Poison.REFUSED_BY_DATABASE : Poison.any(random);
        poison.spoil(headers);
        dead(key, poison.cause(), headers, poison.spoiled(value));
      }
    }
  }

  /// Sends records that do not even say which dump they belong to.
  public void sendStrays() {
    String stray = "stray-" + Long.toHexString(random.nextLong());
    dead(stray + "-bare", "unreadable-event", Map.of(), bytes("{}"));
    dead(
        stray + "-id",
        "unreadable-event",
        Map.of("ce_specversion", "1.0", "ce_type", "org.papertide.dump.v1", "ce_dumpid", "none"),
        bytes("{}"));
  }

  /// Whether the broker turns a record of 10 MB down.
  public boolean isTooLargeTurnedDown() throws InterruptedException {
    try {
      producer.send(record("too-large", Map.of(), new byte[TOO_LARGE_BYTES])).get();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof RecordTooLargeException;
    }
  }

  private void dead(
      String key, String cause, Map<String, String> headers, byte @Nullable [] value) {
    send(key, headers, value);
    truth.dead(new Letter(key, cause, value == null ? "" : Dump.sha256(value), true));
  }

  private void send(String key, Map<String, String> headers, byte @Nullable [] value) {
    sent.add(producer.send(record(key, headers, value)));
  }

  private static ProducerRecord<byte[], byte[]> record(
      String key, Map<String, String> headers, byte @Nullable [] value) {
    ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.PAPERS, bytes(key), value);
    headers.forEach((name, text) -> record.headers().add(name, bytes(text)));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(10));
  }
}
