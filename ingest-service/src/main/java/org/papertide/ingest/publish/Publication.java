package org.papertide.ingest.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.publish.event.EventRecords;

/// The sending of one dump's events, in their order. For one thread; another one sends what it has
/// made, since compressing events takes about as long as reading and making the next ones.
///
/// The first event that fails ends it: every method throws from then on, if not at once.
public final class Publication implements AutoCloseable {

  /// One batch is sent while the next one is filled: enough for the threads to meet seldom, and
  /// with an event more of at most 1 MiB, all that is held before the producer's own buffer.
  private static final int BATCH_BYTES = 128 * 1024;

  private final Outbox outbox;
  private final EventRecords records;
  private final ExecutorService sender =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("publication").factory());
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private List<Event> batch = new ArrayList<>();
  private int batchBytes;
  private int number;

  /// @param records of the dump, whose own event is sent before all others
  Publication(Outbox outbox, EventRecords records) {
    this.outbox = outbox;
    this.records = records;
    add(records.announcement());
  }

  private record Event(int number, ProducerRecord<byte[], byte[]> content) {}

  /// Sends the next entry's event.
  ///
  /// @throws PublishException when an earlier event failed
  public void send(DumpEntry entry) {
    number++;
    add(records.entry(number, entry));
  }

  /// Returns once every event sent is acknowledged by all in-sync replicas.
  ///
  /// @throws PublishException when one failed
  void awaitAcknowledged() {
    handOver();
    awaitSent();
    outbox.awaitAcknowledged();
  }

  /// Returns once nothing is sent any more.
  @Override
  public void close() {
    sender.close();
  }

  private void add(ProducerRecord<byte[], byte[]> event) {
    batch.add(new Event(number, event));
    batchBytes += event.value().length;
    if (batchBytes >= BATCH_BYTES) {
      handOver();
    }
  }

  private void handOver() {
    awaitSent();
    outbox.throwIfFailed();
    List<Event> full = batch;
    sending =
        CompletableFuture.runAsync(
            () -> full.forEach(event -> outbox.send(event.number(), event.content())), sender);
    batch = new ArrayList<>(full.size());
    batchBytes = 0;
  }

  /// What failed on the sending thread fails here as it did there.
  private void awaitSent() {
    try {
      sending.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case Error error -> throw error;
        case RuntimeException failure -> throw failure;
        case null, default -> throw e;
      }
    }
  }
}
