package org.papertide.index.consume.seat;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/// Where SmallRye Reactive Messaging tells that partitions come and go, on the consumer's own
/// thread.
@ApplicationScoped
@Identifier(Seats.CHANNEL)
class SeatChanges implements KafkaConsumerRebalanceListener {

  private final Seats seats;

  SeatChanges(Seats seats) {
    this.seats = seats;
  }

  @Override
  public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    seats.assign(consumer, partitions);
  }

  @Override
  public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    seats.revoke(partitions);
  }
}
