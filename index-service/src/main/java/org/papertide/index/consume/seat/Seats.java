package org.papertide.index.consume.seat;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.store.PaperStore;
import org.papertide.index.store.StoreUnavailableException;
import org.papertide.index.store.UnstorableException;

/// The partitions that this consumer holds, each read from the offset that the database has.
///
/// Kafka's own committed offsets only follow, for lag and autoscaling: whatever was done to them,
/// reading begins at the fence. Where the database is away when partitions are assigned, that is
/// made good as soon as it is back; until then the fence refuses what does not fit. Safe for any
/// thread.
@ApplicationScoped
public class Seats {

  /// The channel of SmallRye Reactive Messaging whose consumer this is.
  public static final String CHANNEL = "papers";

  private static final int TICK_SECONDS = 2;

  private final Broker broker;
  private final PaperStore store;
  private final Instance<KafkaClientService> clients;
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<String, UUID> lives = new ConcurrentHashMap<>();
  private final ConcurrentMap<TopicPartition, Long> uncommitted = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("papertide-seats").factory());
  private volatile boolean joined;
  private volatile boolean taken = true;

  Seats(Broker broker, PaperStore store, Instance<KafkaClientService> clients) {
    this.broker = broker;
    this.store = store;
    this.clients = clients;
  }

  void start(@Observes StartupEvent event) {
    Future<?> _ =
        ticker.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    ticker.shutdownNow();
  }

  /// Takes partitions that the group has given, each from its fence.
  ///
  /// @param consumer on its own thread
  void assign(
      org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
      Collection<TopicPartition> partitions) {
    assigned.addAll(partitions);
    joined = true;
    Log.infof("Assigned: %s", partitions);
    if (!partitions.isEmpty()) {
      taken = takeAt(partitions, consumer::seek);
    }
  }

  /// Lets partitions go that the group gives to another. A batch of them that is in hand may still
  /// be stored: the fence keeps it from being stored twice.
  void revoke(Collection<TopicPartition> partitions) {
    partitions.forEach(assigned::remove);
    partitions.forEach(uncommitted::remove);
  }

  /// Whether the group has given this consumer its partitions, be they none.
  public boolean isJoined() {
    return joined;
  }

  /// Whether a topic is not the one that its partitions were taken in: it was made anew since.
  public boolean isOfAnotherLife(Map<String, UUID> topicIds) {
    return topicIds.entrySet().stream()
        .anyMatch(
            topic -> {
              UUID life = lives.putIfAbsent(topic.getKey(), topic.getValue());
              return life != null && !life.equals(topic.getValue());
            });
  }

  /// Reads every assigned partition from its fence again, as soon as broker and database say where
  /// that is.
  public void takeAgain() {
    taken = takeAt(Set.copyOf(assigned), this::seek);
  }

  /// Notes that everything below this offset has been stored.
  public void stored(Delivery.Partition partition, long next) {
    uncommitted.put(new TopicPartition(partition.topic(), partition.number()), next);
  }

  /// Reads a partition from this offset on; nothing happens if it is no longer assigned.
  public void seek(TopicPartition partition, long offset) {
    onPollingThread(
        consumer -> {
          if (consumer.assignment().contains(partition)) {
            consumer.seek(partition, offset);
          }
        });
  }

  private interface Seeker {
    void seek(TopicPartition partition, long offset);
  }

  /// @return false if broker or database did not answer; nothing was sought then
  private boolean takeAt(Collection<TopicPartition> partitions, Seeker seeker) {
    try {
      Map<String, UUID> topicIds = broker.topicIds(Broker.names(partitions));
      Map<Delivery.Partition, TopicPartition> seats = new HashMap<>();
      for (TopicPartition seat : partitions) {
        UUID topicId = topicIds.get(seat.topic());
        if (topicId != null) {
          seats.put(new Delivery.Partition(topicId, seat.topic(), seat.partition()), seat);
        }
      }
      store
          .fences(seats.keySet())
          .forEach(
              (partition, fence) -> {
                TopicPartition seat = seats.get(partition);
                if (seat != null) {
                  seeker.seek(seat, fence);
                }
              });
      lives.putAll(topicIds);
      return true;
    } catch (BrokerUnavailableException | StoreUnavailableException | UnstorableException e) {
      Log.warnf("Where to read %s from is not known yet: %s", partitions, e.getMessage());
      return false;
    }
  }

  private void tick() {
    try {
      if (!assigned.isEmpty()
          && (!taken || isOfAnotherLife(broker.topicIds(Broker.names(assigned))))) {
        takeAgain();
      }
      commit();
    } catch (BrokerUnavailableException | RuntimeException e) {
      Log.debugf("The seats are looked after later: %s", e.getMessage());
    }
  }

  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    uncommitted.forEach((partition, next) -> offsets.put(partition, new OffsetAndMetadata(next)));
    if (offsets.isEmpty()) {
      return;
    }
    onPollingThread(consumer -> consumer.commitAsync(offsets, null));
    offsets.forEach((partition, offset) -> uncommitted.remove(partition, offset.offset()));
  }

  private void onPollingThread(
      Consumer<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> action) {
    clients
        .get()
        .<byte[], byte[]>getConsumer(CHANNEL)
        .runOnPollingThread(action)
        .subscribe()
        .with(
            nothing -> {}, failure -> Log.warnf("The consumer refused: %s", failure.getMessage()));
  }
}
