package org.papertide.index.consume.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// The offsets that the group has committed in Kafka. They follow what was stored, for lag and
/// autoscaling; nothing is read by them. Safe for any thread.
@ApplicationScoped
class GroupOffsets {

  private final PollingThread pollingThread;
  private final ConcurrentMap<TopicPartition, Long> uncommitted = new ConcurrentHashMap<>();

  GroupOffsets(PollingThread pollingThread) {
    this.pollingThread = pollingThread;
  }

  /// Notes that everything below this offset has been stored.
  void stored(TopicPartition seat, long next) {
    uncommitted.put(seat, next);
  }

  /// Commits nothing more of partitions that others may hold.
  void forget(Collection<TopicPartition> seats) {
    seats.forEach(uncommitted::remove);
  }

  /// Commits what was stored since the last time.
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    uncommitted.forEach((seat, next) -> offsets.put(seat, new OffsetAndMetadata(next)));
    if (!offsets.isEmpty()) {
      pollingThread.run(consumer -> consumer.commitAsync(offsets, null));
      offsets.forEach((seat, offset) -> uncommitted.remove(seat, offset.offset()));
    }
  }
}
