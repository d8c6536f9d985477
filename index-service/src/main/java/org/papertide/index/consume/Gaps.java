package org.papertide.index.consume;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.papertide.index.consume.seat.Broker;
import org.papertide.index.consume.seat.BrokerUnavailableException;
import org.papertide.index.consume.seat.Seats;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;

/// Partitions whose records began above the fence: they are read from the fence again, or the fence
/// moves where nothing lies between. Called by the thread that consumes.
@ApplicationScoped
class Gaps {

  private record Gap(long fence, long begins) {}

  private final Broker broker;
  private final PaperStore store;
  private final Seats seats;
  private final ConsumeMetrics metrics;
  private final Map<Delivery.Partition, Gap> seen = new HashMap<>();

  Gaps(Broker broker, PaperStore store, Seats seats, ConsumeMetrics metrics) {
    this.broker = broker;
    this.store = store;
    this.seats = seats;
    this.metrics = metrics;
  }

  /// Sees to it that the partition is read from its fence.
  ///
  /// @param begins the offset of the first record that came
  void close(Delivery.Partition partition, long fence, long begins)
      throws StoreUnavailableException, BrokerUnavailableException {
    TopicPartition seat = new TopicPartition(partition.topic(), partition.number());
    long beginning = broker.beginnings(List.of(seat)).getOrDefault(seat, 0L);
    try {
      if (beginning > fence) {
        long lost = store.skipLost(partition, beginning);
        metrics.lost(lost);
        Log.errorf(
            "%d events of %s were deleted by retention before they were stored: push their dumps again",
            lost, seat);
      } else if (new Gap(fence, begins).equals(seen.put(partition, new Gap(fence, begins)))) {
        // Read again from the fence, and the same record came first: the offsets between hold none.
        store.skipEmpty(partition, begins);
        Log.infof("Offsets %d to %d of %s hold no records", fence, begins - 1, seat);
        seats.seek(seat, begins);
        return;
      }
    } catch (UnstorableException e) {
      throw new StoreUnavailableException(e);
    }
    Log.warnf(
        "Records of %s begin above offset %d, which is the next to store: going back", seat, fence);
    seats.seek(seat, Math.max(fence, beginning));
  }
}
