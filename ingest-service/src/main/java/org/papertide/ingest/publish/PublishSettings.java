package org.papertide.ingest.publish;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How events reach Kafka. The times are chosen together: whatever goes wrong, the producer hears
/// of it within ten seconds.
@ConfigMapping(prefix = "ingest.kafka")
public interface PublishSettings {

  /// The brokers to begin with, `host:port` separated by commas.
  @WithDefault("127.0.0.1:9092")
  String bootstrapServers();

  /// The topic of all events. It is checked, never created.
  @WithDefault("papers")
  String topic();

  /// How long sending may wait for metadata or for room in the buffer.
  @WithDefault("5S")
  Duration maxBlock();

  /// How long the broker may take for one request, so that a second try fits into the delivery.
  @WithDefault("4S")
  Duration requestTimeout();

  /// How long an event may take from sending to acknowledgement, all tries together.
  @WithDefault("9S")
  Duration deliveryTimeout();

  /// How long a batch waits to fill up: little beside the time a dump takes, and a third of the
  /// requests.
  @WithDefault("20MS")
  Duration linger();

  /// Holds about a hundred abstracts, which compress well together.
  @WithDefault("128K")
  MemorySize batchSize();

  /// What is sent and not yet acknowledged, of all dumps together. Sending waits when it is full.
  @WithDefault("32M")
  MemorySize bufferMemory();

  /// How long the broker may take to tell whether the topic is there.
  @WithDefault("3S")
  Duration checkTimeout();

  /// How old an answer to that the readiness probe may repeat.
  @WithDefault("5S")
  Duration checkAge();

  /// After how long a producer that was turned away is told to try again.
  @WithDefault("10S")
  Duration retryAfter();
}
