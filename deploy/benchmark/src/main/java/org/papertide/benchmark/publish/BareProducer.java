package org.papertide.benchmark.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// A process that sends events that are already made, with the settings that ingest-service has by
/// default. It warms up on a topic of its own, then prints `start`, and once everything is
/// acknowledged `end` with the nanoseconds that it took.
public final class BareProducer {

  // Held, since loggers that nobody holds are forgotten with their level.
  private static final Logger KAFKA = Logger.getLogger("org.apache.kafka");

  private BareProducer() {}

  /// @param arguments bootstrap servers, file of events, topic to warm up on, events to warm up
  ///     with, topic
  public static void main(String[] arguments) throws IOException {
    KAFKA.setLevel(Level.SEVERE);
    Path file = Path.of(arguments[1]);
    try (KafkaProducer<byte[], byte[]> producer = producer(arguments[0])) {
      send(producer, file, arguments[2], Long.parseLong(arguments[3]));
      System.out.println("start");
      // Goes on when it was seen, so that the processor's time is read before it begins.
      if (System.in.read() < 0) {
        return;
      }
      long start = System.nanoTime();
      send(producer, file, arguments[4], Long.MAX_VALUE);
      System.out.println("end " + (System.nanoTime() - start));
      System.in.read();
    }
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer, Path file, String topic, long limit)
      throws IOException {
    AtomicReference<Exception> failure = new AtomicReference<>();
    EventFile.read(
        file,
        topic,
        limit,
        event -> {
          Future<?> told =
              producer.send(
                  event,
                  (metadata, exception) -> {
                    if (exception != null) {
                      failure.compareAndSet(null, exception);
                    }
                  });
          Objects.requireNonNull(told);
        });
    producer.flush();
    if (failure.get() != null) {
      throw new IOException("an event was not acknowledged", failure.get());
    }
  }

  private static KafkaProducer<byte[], byte[]> producer(String bootstrapServers) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4",
            ProducerConfig.LINGER_MS_CONFIG,
            20,
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            32L * 1024 * 1024,
            // Longer than the service's: here nobody waits for an answer.
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            60_000),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
