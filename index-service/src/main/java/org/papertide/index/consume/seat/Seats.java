package org.papertide.index.consume.seat;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.papertide.index.delivery.Delivery;
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
  private final Fences fences;
  private final PollingThread pollingThread;
  private final GroupOffsets groupOffsets;
  private final Set<TopicPartition> assigned = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("papertide-seats").factory());
  private volatile boolean joined;
  private volatile Taking taking = Taking.NONE;

  Seats(Broker broker, Fences fences, PollingThread pollingThread, GroupOffsets groupOffsets) {
    this.broker = broker;
    this.fences = fences;
    this.pollingThread = pollingThread;
    this.groupOffsets = groupOffsets;
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
  void assign(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
    assigned.addAll(partitions);
    joined = true;
    Log.infof("Assigned: %s", partitions);
    if (!partitions.isEmpty()) {
      taking = Taking.NONE;
      take(() -> consumer);
    }
  }

  /// Lets partitions go that the group gives to another. A batch of them that is in hand may still
  /// be stored: the fence keeps it from being stored twice.
  void revoke(Collection<TopicPartition> partitions) {
    partitions.forEach(assigned::remove);
    groupOffsets.forget(partitions);
  }

  /// Whether the group has given this consumer its partitions, be they none.
  public boolean isJoined() {
    return joined;
  }

  /// The life of each topic that these records were polled from.
  ///
  /// @return empty if that cannot be told, because the seats were taken again since they were
  ///     polled: they
  ///     are read again if they exist
  /// @throws NotSeatedException if the seats are not taken yet
  /// @throws BrokerUnavailableException if the broker does not say which topic it has now
  public Optional<Map<String, UUID>> lives(ConsumerRecords<byte[], byte[]> records)
      throws NotSeatedException, BrokerUnavailableException {
    Taking current = taking;
    if (PollStamp.of(records) < current.number()) {
      return Optional.empty();
    }
    if (current.number() == Taking.NONE.number()) {
      throw new NotSeatedException();
    }
    // Ids never come back: the same before the poll and after it means that there was no other
    // between.
    if (!broker.topicIds(current.lives().keySet()).equals(current.lives())) {
      taking = Taking.NONE;
      throw new NotSeatedException();
    }
    return Optional.of(current.lives());
  }

  /// Notes that everything below this offset has been stored.
  public void stored(Delivery.Partition partition, long next) {
    TopicPartition seat = new TopicPartition(partition.topic(), partition.number());
    if (assigned.contains(seat)) {
      groupOffsets.stored(seat, next);
    }
  }

  /// Reads a partition from this offset on; nothing happens if it is no longer assigned.
  public void seek(TopicPartition partition, long offset) {
    pollingThread.run(
        consumer -> {
          if (consumer.assignment().contains(partition)) {
            consumer.seek(partition, offset);
          }
        });
  }

  private interface Polling {
    @Nullable Consumer<?, ?> consumer();
  }

  /// Finds the fences of all seats and seeks them. Seeking and the new number of the taking happen
  /// on the consumer's thread, so that no poll falls between them.
  ///
  /// @param polling the consumer, when this is its thread already
  private void take(Polling polling) {
    try {
      Set<TopicPartition> seats = Set.copyOf(assigned);
      Map<String, UUID> lives = broker.topicIds(Broker.names(seats));
      Map<TopicPartition, Long> from = fences.of(seats, lives);
      var consumer = polling.consumer();
      if (consumer == null) {
        pollingThread.run(polled -> seek(polled, from, lives));
      } else {
        seek(consumer, from, lives);
      }
    } catch (BrokerUnavailableException | StoreUnavailableException | UnstorableException e) {
      Log.warnf("Where to read from is not known yet: %s", e.getMessage());
    }
  }

  private void seek(
      Consumer<?, ?> consumer, Map<TopicPartition, Long> from, Map<String, UUID> lives) {
    if (!from.keySet().containsAll(consumer.assignment())) {
      // Another assignment came meanwhile, and is taken by itself.
      return;
    }
    Set<TopicPartition> seats = consumer.assignment();
    from.forEach(
        (seat, offset) -> {
          if (seats.contains(seat)) {
            consumer.seek(seat, offset);
          }
        });
    taking = new Taking(PollStamp.next(), lives);
  }

  private void tick() {
    try {
      if (!assigned.isEmpty() && !isSound()) {
        taking = Taking.NONE;
        take(() -> null);
      }
      groupOffsets.commit();
    } catch (BrokerUnavailableException
        | StoreUnavailableException
        | UnstorableException
        | RuntimeException e) {
      Log.debugf("The seats are looked after later: %s", e.getMessage());
    }
  }

  /// Whether the seats are taken, in the topics that are there now, and no log is shorter than what
  /// was stored of it.
  private boolean isSound()
      throws BrokerUnavailableException, StoreUnavailableException, UnstorableException {
    Taking current = taking;
    return current.number() != Taking.NONE.number()
        && broker.topicIds(current.lives().keySet()).equals(current.lives())
        && fences.areWithinLogs(Set.copyOf(assigned), current.lives());
  }
}
