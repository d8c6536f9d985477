package org.papertide.ingest.publish;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import net.jpountz.lz4.LZ4Factory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The one Kafka producer of this process: made when first needed, and made anew after an error
/// that it cannot recover from. For any number of threads.
@ApplicationScoped
class PapersProducer {

  private static final Logger LOG = Logger.getLogger(PapersProducer.class);

  /// Two more than [PublishSettings#deliveryTimeout] by default: what was sent may still arrive.
  private static final Duration CLOSE = Duration.ofSeconds(11);

  private final PublishSettings settings;
  private @Nullable Producer<byte[], byte[]> current;

  PapersProducer(PublishSettings settings) {
    this.settings = settings;
  }

  /// The producer to send with.
  ///
  /// @throws KafkaException when it cannot be made, such as when no broker's name resolves
  synchronized Producer<byte[], byte[]> current() {
    if (current == null) {
      loadLz4();
      current =
          new KafkaProducer<>(
              configuration(), new ByteArraySerializer(), new ByteArraySerializer());
    }
    return current;
  }

  /// Gives up a producer after an error that it does not recover from by itself. What others have
  /// under way with it fails as well, and is theirs to try again.
  synchronized void discard(Producer<byte[], byte[]> broken) {
    if (current == broken) {
      current = null;
      broken.close(Duration.ZERO);
    }
  }

  @PreDestroy
  synchronized void close() {
    if (current != null) {
      current.close(CLOSE);
      current = null;
    }
  }

  /// The native lz4 takes less than half the time of the one in Java. Of itself the client looks
  /// for it only where the system's class loader has read it, but uses it wherever it is loaded
  /// already.
  private static void loadLz4() {
    try {
      var _ = LZ4Factory.nativeInstance();
    } catch (RuntimeException | LinkageError | AssertionError missing) {
      LOG.infof(
          "events are compressed in Java, since the native lz4 cannot be loaded: %s", missing);
    }
  }

  private Map<String, Object> configuration() {
    Map<String, Object> values = new HashMap<>();
    values.put(ProducerConfig.CLIENT_ID_CONFIG, "papertide-ingest");
    values.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    values.put(ProducerConfig.ACKS_CONFIG, "all");
    values.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    values.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    values.put(ProducerConfig.LINGER_MS_CONFIG, settings.linger().toMillis());
    values.put(ProducerConfig.BATCH_SIZE_CONFIG, (int) settings.batchSize().asLongValue());
    values.put(ProducerConfig.BUFFER_MEMORY_CONFIG, settings.bufferMemory().asLongValue());
    values.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, settings.maxBlock().toMillis());
    values.put(
        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) settings.requestTimeout().toMillis());
    values.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) settings.deliveryTimeout().toMillis());
    return values;
  }
}
