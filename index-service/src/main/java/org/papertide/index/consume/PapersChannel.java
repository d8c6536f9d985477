package org.papertide.index.consume;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// The end of the channel `papers`: takes batches from SmallRye Reactive Messaging, one after the
/// other.
@ApplicationScoped
public class PapersChannel {

  static final String NAME = "papers";

  private final BatchConsumer consumer;

  PapersChannel(BatchConsumer consumer) {
    this.consumer = consumer;
  }

  /// Returns once everything in the batch is stored, however long the database is away: the next
  /// batch waits, and the connector pauses its partitions.
  @Incoming(NAME)
  @Blocking
  public void receive(ConsumerRecords<byte[], byte[]> records) {
    consumer.consume(records);
  }
}
