package org.papertide.index.consume;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.papertide.index.consume.seat.Broker;
import org.papertide.index.consume.seat.BrokerUnavailableException;
import org.papertide.index.consume.seat.Seats;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.event.Event;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;
import org.papertide.index.store.batch.Stored;

/// Stores one batch after the other, and loses none.
///
/// While the database or the broker is away the batch is tried again, for ever. What can never be
/// stored is found by halving the batch, and becomes a dead letter. Records that do not begin where
/// the fence stands are refused, and read again from there. Called by one thread at a time.
@ApplicationScoped
class BatchConsumer {

  private final Broker broker;
  private final Deliveries deliveries;
  private final PaperStore store;
  private final Seats seats;
  private final ConsumeState state;
  private final ConsumeMetrics metrics;
  private final BackOff.Settings backOffSettings;

  BatchConsumer(
      Broker broker,
      Deliveries deliveries,
      PaperStore store,
      Seats seats,
      ConsumeState state,
      ConsumeMetrics metrics,
      BackOff.Settings backOffSettings) {
    this.broker = broker;
    this.deliveries = deliveries;
    this.store = store;
    this.seats = seats;
    this.state = state;
    this.metrics = metrics;
    this.backOffSettings = backOffSettings;
  }

  /// Returns once every record of the batch has become rows, a dead letter, or is to be read again.
  ///
  /// @throws StoppingException if this service stops before that
  void consume(ConsumerRecords<byte[], byte[]> records) {
    BackOff backOff = new BackOff(backOffSettings);
    while (true) {
      try {
        attempt(records);
        state.stored();
        return;
      } catch (StoreUnavailableException | BrokerUnavailableException e) {
        state.failed(e);
        metrics.retried();
        Log.warnf("A batch of %d events waits to be stored: %s", records.count(), e.getMessage());
        if (!backOff.pauseUnless(state::isStopping)) {
          throw new StoppingException();
        }
      }
    }
  }

  private void attempt(ConsumerRecords<byte[], byte[]> records)
      throws StoreUnavailableException, BrokerUnavailableException {
    Set<TopicPartition> partitions = records.partitions();
    Map<String, UUID> topicIds = broker.topicIds(Broker.names(partitions));
    if (seats.isOfAnotherLife(topicIds)) {
      // Which of the two lives these records come from cannot be told. They are read again if they
      // exist.
      metrics.refused(records.count());
      seats.takeAgain();
      return;
    }
    store(deliveries.of(records, topicIds));
  }

  private void store(List<Delivery> batch)
      throws StoreUnavailableException, BrokerUnavailableException {
    try {
      settle(batch, store.store(batch));
    } catch (UnstorableException e) {
      if (batch.size() == 1) {
        bury(batch.getFirst(), e);
      } else {
        int half = batch.size() / 2;
        store(batch.subList(0, half));
        store(batch.subList(half, batch.size()));
      }
    }
  }

  private void bury(Delivery delivery, UnstorableException reason)
      throws StoreUnavailableException, BrokerUnavailableException {
    List<Delivery> letter = List.of(deadLetter(delivery, reason));
    try {
      settle(letter, store.store(letter));
    } catch (UnstorableException e) {
      // Not even its bytes can be kept. To go on would lose it, so this waits for somebody.
      Log.errorf(e, "The record at %s cannot even become a dead letter", delivery.position());
      throw new StoreUnavailableException(e);
    }
  }

  private static Delivery deadLetter(Delivery delivery, UnstorableException reason) {
    Delivery.Dead dead =
        switch (delivery.content()) {
          case Delivery.Understood(Event event) ->
              new Delivery.Dead(
                  reason.reason(),
                  String.valueOf(reason.getMessage()),
                  event.dumpId(),
                  event.entryNumber());
          case Delivery.Dead before ->
              new Delivery.Dead(before.cause(), before.detail(), null, null);
        };
    return new Delivery(delivery.position(), dead, delivery.bytes());
  }

  private void settle(List<Delivery> batch, Stored stored)
      throws StoreUnavailableException, BrokerUnavailableException {
    metrics.count(stored);
    for (Delivery delivery : batch) {
      Delivery.Partition partition = delivery.position().partition();
      if (!stored.gaps().containsKey(partition)) {
        seats.stored(partition, delivery.position().offset() + 1);
      }
    }
    for (Map.Entry<Delivery.Partition, Long> gap : stored.gaps().entrySet()) {
      goBack(gap.getKey(), gap.getValue());
    }
  }

  private void goBack(Delivery.Partition partition, long fence)
      throws StoreUnavailableException, BrokerUnavailableException {
    TopicPartition seat = new TopicPartition(partition.topic(), partition.number());
    long beginning = broker.beginning(seat);
    if (beginning > fence) {
      try {
        long lost = store.skipLost(partition, beginning);
        metrics.lost(lost);
        Log.errorf(
            "%d events of %s were deleted by retention before they were stored: push their dumps again",
            lost, seat);
      } catch (UnstorableException e) {
        throw new StoreUnavailableException(e);
      }
    }
    Log.warnf(
        "Records of %s begin above offset %d, which is the next to store: going back", seat, fence);
    seats.seek(seat, Math.max(fence, beginning));
  }
}
