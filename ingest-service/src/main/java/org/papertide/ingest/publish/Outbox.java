package org.papertide.ingest.publish;

import static org.papertide.ingest.publish.PublishException.Cause.EVENT_TOO_LARGE;
import static org.papertide.ingest.publish.PublishException.Cause.TURNED_DOWN;
import static org.papertide.ingest.publish.PublishException.Cause.UNREACHABLE;

import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/// What was sent of one dump's events, and what became of it. Events are sent by one thread at a
/// time; the producer's thread acknowledges, and any may ask.
final class Outbox {

  private final Producer<byte[], byte[]> producer;
  private final int events;
  private int sent;
  private int acknowledged;
  private @Nullable Failure failure;

  /// @param events how many there are in all
  Outbox(Producer<byte[], byte[]> producer, int events) {
    this.producer = producer;
    this.events = events;
  }

  /// What became of the first event that failed.
  ///
  /// @param number the entry's, or 0 for the dump's own event
  private record Failure(int number, int bytes, Exception problem) {

    boolean isLate() {
      return problem instanceof RetriableException;
    }

    boolean isTooLarge() {
      return problem instanceof RecordTooLargeException;
    }
  }

  /// Sends an event, unless an earlier one has failed. Waits while the producer's buffer is full.
  ///
  /// @param number the entry's, or 0 for the dump's own event
  void send(int number, ProducerRecord<byte[], byte[]> event) {
    synchronized (this) {
      if (failure != null) {
        return;
      }
      sent++;
    }
    int bytes = event.value().length;
    try {
      // The callback hears of everything that the future would tell.
      var _ = producer.send(event, (_, problem) -> completed(number, bytes, problem));
    } catch (KafkaException | IllegalStateException thrown) {
      completed(number, bytes, thrown);
    }
  }

  /// Returns once every event sent is acknowledged by all in-sync replicas.
  ///
  /// @throws PublishException when one failed
  synchronized void awaitAcknowledged() {
    // Every record gets its callback: the producer's delivery timeout sees to that.
    while (acknowledged < sent && failure == null) {
      try {
        wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        failure = new Failure(sent, 0, new InterruptException(interrupted));
      }
    }
    throwIfFailed();
  }

  /// Whether the producer can go on being used after what happened here: time passes, and an event
  /// that is too large is turned down alone.
  synchronized boolean isProducerSound() {
    return failure == null || failure.isLate() || failure.isTooLarge();
  }

  private synchronized void completed(int number, int bytes, @Nullable Exception problem) {
    if (problem == null) {
      acknowledged++;
    } else if (failure == null) {
      failure = new Failure(number, bytes, problem);
    }
    if (failure != null || acknowledged == sent) {
      notifyAll();
    }
  }

  /// @throws PublishException when an event failed
  synchronized void throwIfFailed() {
    if (failure == null) {
      return;
    }
    String reached = " after %d of %d events were acknowledged. ".formatted(acknowledged, events);
    String again = "Push the same dump again: it will be completed, and nothing will count twice.";
    if (failure.isTooLarge()) {
      String what =
          "Kafka does not take the event of entry %d, which has %d bytes,"
              .formatted(failure.number(), failure.bytes());
      String mend = "Raise max.message.bytes of the topic to 1 MiB, which no event exceeds. ";
      throw new PublishException(EVENT_TOO_LARGE, what + reached + mend + again, failure.problem());
    }
    throw failure.isLate()
        ? new PublishException(
            UNREACHABLE, "Kafka stopped answering" + reached + again, failure.problem())
        : new PublishException(
            TURNED_DOWN, "Kafka turned an event down" + reached + again, failure.problem());
  }
}
