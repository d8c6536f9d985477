package org.papertide.index.consume.seat;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;

/// Where each partition is read from: the database's fence, held against what the broker has. Safe
/// for any thread.
@ApplicationScoped
class Fences {

  private final Broker broker;
  private final PaperStore store;

  Fences(Broker broker, PaperStore store) {
    this.broker = broker;
    this.store = store;
  }

  /// The next offset to read of each seat.
  ///
  /// A fence above the end of its log means that the log has lost its tail, or was restored from
  /// before. It is lowered to the beginning: what is there is read again, which changes nothing
  /// that was stored.
  ///
  /// @param lives the ids of the seats' topics
  Map<TopicPartition, Long> of(Collection<TopicPartition> seats, Map<String, UUID> lives)
      throws BrokerUnavailableException, StoreUnavailableException, UnstorableException {
    Map<Delivery.Partition, TopicPartition> partitions = partitions(seats, lives);
    Map<Delivery.Partition, Long> fences = store.fences(partitions.keySet());
    // Asked after the fences: another consumer may store while this looks, and only what is there.
    Map<TopicPartition, Long> ends = broker.ends(seats);
    Map<TopicPartition, Long> beginnings = broker.beginnings(seats);
    Map<TopicPartition, Long> from = new HashMap<>();
    for (Map.Entry<Delivery.Partition, Long> fence : fences.entrySet()) {
      TopicPartition seat = Objects.requireNonNull(partitions.get(fence.getKey()));
      long end = ends.getOrDefault(seat, 0L);
      if (fence.getValue() > end) {
        Log.errorf(
            "%s ends at offset %d, but was stored up to %d: its log has lost records. All of it is read again",
            seat, end, fence.getValue());
        long beginning = beginnings.getOrDefault(seat, 0L);
        store.lower(fence.getKey(), beginning);
        from.put(seat, beginning);
      } else {
        from.put(seat, fence.getValue());
      }
    }
    return from;
  }

  /// Whether no log ends below its fence.
  boolean areWithinLogs(Collection<TopicPartition> seats, Map<String, UUID> lives)
      throws BrokerUnavailableException, StoreUnavailableException, UnstorableException {
    Map<Delivery.Partition, TopicPartition> partitions = partitions(seats, lives);
    Map<Delivery.Partition, Long> fences = store.fences(partitions.keySet());
    Map<TopicPartition, Long> ends = broker.ends(seats);
    return fences.entrySet().stream()
        .allMatch(
            fence ->
                fence.getValue()
                    <= ends.getOrDefault(
                        Objects.requireNonNull(partitions.get(fence.getKey())), 0L));
  }

  private static Map<Delivery.Partition, TopicPartition> partitions(
      Collection<TopicPartition> seats, Map<String, UUID> lives) {
    Map<Delivery.Partition, TopicPartition> partitions = new HashMap<>();
    for (TopicPartition seat : seats) {
      UUID life = Objects.requireNonNull(lives.get(seat.topic()), "every seat's topic has an id");
      partitions.put(new Delivery.Partition(life, seat.topic(), seat.partition()), seat);
    }
    return partitions;
  }
}
