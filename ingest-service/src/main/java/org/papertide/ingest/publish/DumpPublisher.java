package org.papertide.ingest.publish;

import static org.papertide.ingest.publish.PublishException.Cause.UNREACHABLE;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.papertide.ingest.publish.event.DumpAnnouncement;
import org.papertide.ingest.publish.event.EventRecords;

/// Publishes dumps, each as its own event and one event for each entry. For any number of threads.
@ApplicationScoped
public class DumpPublisher {

  /// Counts dumps that could not be published in full, by cause.
  public static final String FAILURES = "ingest.publish.failures";

  private final PublishSettings settings;
  private final TopicCheck topic;
  private final PapersProducer producers;
  private final MeterRegistry metrics;

  DumpPublisher(
      PublishSettings settings, TopicCheck topic, PapersProducer producers, MeterRegistry metrics) {
    this.settings = settings;
    this.topic = topic;
    this.producers = producers;
    this.metrics = metrics;
  }

  /// Sends a dump's entries, in their order.
  public interface Entries {
    void sendTo(Publication publication);
  }

  /// Returns once Kafka has answered that the topic is there.
  ///
  /// @throws PublishException when it has not, within a few seconds
  public void requireTopic() {
    try {
      topic.require();
    } catch (PublishException failure) {
      throw counted(failure);
    }
  }

  /// Publishes a dump, and returns once every event is acknowledged.
  ///
  /// @param entries as many as the announcement's totals say
  /// @throws PublishException when an event failed; some may have been published
  public void publish(DumpAnnouncement dump, Entries entries) {
    Producer<byte[], byte[]> producer = producer();
    Outbox outbox = new Outbox(producer, dump.totals().entries() + 1);
    EventRecords records = new EventRecords(settings.topic(), dump);
    try (Publication publication = new Publication(outbox, records)) {
      entries.sendTo(publication);
      publication.awaitAcknowledged();
    } catch (PublishException failure) {
      if (!outbox.isProducerSound()) {
        producers.discard(producer);
      }
      throw counted(failure);
    }
  }

  private Producer<byte[], byte[]> producer() {
    try {
      return producers.current();
    } catch (KafkaException failure) {
      String detail = "No Kafka broker could be found at " + settings.bootstrapServers() + ".";
      throw counted(new PublishException(UNREACHABLE, detail, failure));
    }
  }

  private PublishException counted(PublishException failure) {
    String cause = failure.reason().name().toLowerCase(Locale.ROOT);
    metrics.counter(FAILURES, "cause", cause).increment();
    return failure;
  }
}
