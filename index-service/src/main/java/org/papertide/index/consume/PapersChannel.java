package org.papertide.index.consume;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.papertide.index.consume.seat.Seats;

/// The end of the channel `papers`: takes batches from SmallRye Reactive Messaging, one after the
/// other.
@ApplicationScoped
public class PapersChannel {

  private final BatchConsumer consumer;
  private final ConsumeState state;

  PapersChannel(BatchConsumer consumer, ConsumeState state) {
    this.consumer = consumer;
    this.state = state;
  }

  /// Returns once everything in the batch is stored, however long the database is away: the next
  /// batch waits, and the connector pauses its partitions.
  @Incoming(Seats.CHANNEL)
  @Blocking
  public void receive(ConsumerRecords<byte[], byte[]> records) {
    try {
      consumer.consume(records);
    } catch (Throwable failure) {
      // The connector takes no further batch after this: only a restart helps.
      state.broke(failure);
      throw failure;
    }
  }
}
