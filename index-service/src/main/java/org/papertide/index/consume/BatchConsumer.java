package org.papertide.index.consume;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.papertide.index.consume.batch.BatchStore;
import org.papertide.index.consume.batch.Deliveries;
import org.papertide.index.consume.batch.Outcome;
import org.papertide.index.consume.seat.BrokerUnavailableException;
import org.papertide.index.consume.seat.NotSeatedException;
import org.papertide.index.consume.seat.Seats;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;
import org.papertide.index.store.batch.Stored;

/// Stores one batch after the other, and loses none.
///
/// While the database or the broker is away the batch is tried again, for ever. Records that do not
/// begin where the fence stands are refused, and read again from there. Called by one thread at a
/// time.
@ApplicationScoped
class BatchConsumer {

  private final Deliveries deliveries;
  private final PaperStore store;
  private final BatchStore batches;
  private final Seats seats;
  private final Gaps gaps;
  private final ConsumeState state;
  private final ConsumeMetrics metrics;
  private final BackOff.Settings backOffSettings;

  BatchConsumer(
      Deliveries deliveries,
      PaperStore store,
      BatchStore batches,
      Seats seats,
      Gaps gaps,
      ConsumeState state,
      ConsumeMetrics metrics,
      BackOff.Settings backOffSettings) {
    this.deliveries = deliveries;
    this.store = store;
    this.batches = batches;
    this.seats = seats;
    this.gaps = gaps;
    this.state = state;
    this.metrics = metrics;
    this.backOffSettings = backOffSettings;
  }

  /// Returns once every record of the batch has become rows, a dead letter, or is to be read again;
  /// also when this service stops before that, since then it is read again at the next start.
  void consume(ConsumerRecords<byte[], byte[]> records) {
    BackOff backOff = new BackOff(backOffSettings);
    while (!state.isStopping()) {
      try {
        attempt(records);
        state.stored();
        return;
      } catch (StoreUnavailableException | BrokerUnavailableException | NotSeatedException e) {
        state.failed(e);
        metrics.retried();
        Log.warnf("A batch of %d events waits to be stored: %s", records.count(), e.getMessage());
        backOff.pauseUnless(state::isStopping);
      }
    }
  }

  private void attempt(ConsumerRecords<byte[], byte[]> records)
      throws StoreUnavailableException, BrokerUnavailableException, NotSeatedException {
    Optional<Map<String, UUID>> lives = seats.lives(records);
    if (lives.isPresent()) {
      for (Outcome outcome : batches.store(deliveries.of(records, lives.get(), settled(records)))) {
        settle(outcome.records(), outcome.stored());
      }
    } else {
      metrics.refused(records.count());
    }
  }

  private Map<String, Instant> settled(ConsumerRecords<byte[], byte[]> records)
      throws StoreUnavailableException {
    try {
      return store.settled(Deliveries.dumps(records));
    } catch (UnstorableException e) {
      // Nothing is stored by asking. What is wrong shows again when the batch is.
      Log.warn("Which dumps are complete cannot be told", e);
      return Map.of();
    }
  }

  private void settle(List<Delivery> batch, Stored stored)
      throws StoreUnavailableException, BrokerUnavailableException {
    metrics.count(stored);
    Map<Delivery.Partition, Long> first = new HashMap<>();
    Map<Delivery.Partition, Long> next = new HashMap<>();
    for (Delivery delivery : batch) {
      Delivery.Partition partition = delivery.position().partition();
      long offset = delivery.position().offset();
      first.putIfAbsent(partition, offset);
      next.put(partition, offset + 1);
    }
    next.keySet().removeAll(stored.gaps().keySet());
    next.forEach(seats::stored);
    for (Map.Entry<Delivery.Partition, Long> gap : stored.gaps().entrySet()) {
      long begins = first.getOrDefault(gap.getKey(), gap.getValue());
      gaps.close(gap.getKey(), gap.getValue(), begins);
    }
  }
}
