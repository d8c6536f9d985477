package org.papertide.ingest.publish;

import static org.papertide.ingest.publish.PublishException.Cause.TURNED_DOWN;
import static org.papertide.ingest.publish.PublishException.Cause.UNREACHABLE;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.publish.event.DumpAnnouncement;
import org.papertide.ingest.publish.event.EventRecords;

/// The sending of one dump's events. One thread sends; the producer's thread acknowledges.
///
/// Sending waits while the producer's buffer is full. The first event that fails ends it: every
/// method throws from then on.
public final class Publication {

  private final Producer<byte[], byte[]> producer;
  private final EventRecords records;
  private final int events;
  private int number;
  private int sent;
  private int acknowledged;
  private @Nullable Exception failure;

  /// @param dump whose own event is sent at once, before all others
  Publication(Producer<byte[], byte[]> producer, String topic, DumpAnnouncement dump) {
    this.producer = producer;
    this.records = new EventRecords(topic, dump);
    this.events = dump.totals().entries() + 1;
    send(records.announcement());
  }

  /// Sends the next entry's event.
  ///
  /// @throws PublishException when this or an earlier event failed
  public void send(DumpEntry entry) {
    send(records.entry(++number, entry));
  }

  /// Returns once every event sent is acknowledged by all in-sync replicas.
  ///
  /// @throws PublishException when one failed
  public synchronized void awaitAcknowledged() {
    // Every record gets its callback: the producer's delivery timeout sees to that.
    while (acknowledged < sent && failure == null) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        failure = new InterruptException(interrupted);
      }
    }
    throwIfFailed();
  }

  /// Whether the producer can go on being used after what happened here.
  synchronized boolean isProducerSound() {
    return failure == null || failure instanceof RetriableException;
  }

  private void send(ProducerRecord<byte[], byte[]> event) {
    synchronized (this) {
      throwIfFailed();
      sent++;
    }
    try {
      // The callback hears of everything that the future would tell.
      var _ = producer.send(event, this::completed);
    } catch (KafkaException | IllegalStateException thrown) {
      completed(null, thrown);
    }
  }

  private synchronized void completed(
      @Nullable RecordMetadata ignored, @Nullable Exception problem) {
    if (problem == null) {
      acknowledged++;
    } else if (failure == null) {
      failure = problem;
    }
    if (failure != null || acknowledged == sent) {
      notifyAll();
    }
  }

  private synchronized void throwIfFailed() {
    if (failure != null) {
      boolean late = failure instanceof RetriableException;
      String detail =
          ("%s after %d of %d events were acknowledged. Push the same dump again: it will be"
                  + " completed, and nothing will count twice.")
              .formatted(
                  late ? "Kafka stopped answering" : "Kafka turned an event down",
                  acknowledged,
                  events);
      throw new PublishException(late ? UNREACHABLE : TURNED_DOWN, detail, failure);
    }
  }
}
