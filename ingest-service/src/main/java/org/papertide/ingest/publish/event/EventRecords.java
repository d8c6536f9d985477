package org.papertide.ingest.publish.event;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;

/// Turns one dump into the Kafka records that the contract describes: CloudEvents 1.0 in binary
/// mode.
public final class EventRecords {

  private static final String TYPE_PREFIX = "org.papertide.";
  private static final String TYPE_VERSION = ".v1";

  private final String topic;
  private final DumpAnnouncement dump;

  /// @param dump which all of the events belong to
  public EventRecords(String topic, DumpAnnouncement dump) {
    this.topic = topic;
    this.dump = dump;
  }

  /// The dump's own event, number 0.
  public ProducerRecord<byte[], byte[]> announcement() {
    return event("dump", 0, dump.id(), EventBody.of(dump));
  }

  /// The event of one entry.
  ///
  /// @param number from 1
  public ProducerRecord<byte[], byte[]> entry(int number, DumpEntry entry) {
    return switch (entry) {
      case Observation observation ->
          event("observation", number, key(observation), EventBody.of(dump, observation));
      case Withdrawal withdrawal ->
          event("withdrawal", number, key(withdrawal), EventBody.of(dump, withdrawal));
      case Rejection rejection ->
          event("rejection", number, dump.id(), EventBody.of(dump, rejection));
    };
  }

  private static String key(Observation observation) {
    return Fingerprint.of(observation.title(), observation.abstractText());
  }

  private String key(Withdrawal withdrawal) {
    return withdrawal.arxivId() != null
        ? "arxiv:" + withdrawal.arxivId()
        : dump.source() + ":" + withdrawal.producerId();
  }

  private ProducerRecord<byte[], byte[]> event(String type, int number, String key, byte[] body) {
    ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(topic, bytes(key), body);
    Headers headers = event.headers();
    headers.add("ce_specversion", bytes("1.0"));
    headers.add("ce_id", bytes(dump.id() + "/" + number));
    headers.add("ce_source", bytes("/sources/" + dump.source()));
    headers.add("ce_type", bytes(TYPE_PREFIX + type + TYPE_VERSION));
    headers.add("ce_time", bytes(dump.receivedAt().toString()));
    headers.add("ce_dumpid", bytes(dump.id()));
    headers.add("ce_capturedat", bytes(dump.timing().capturedAt().toString()));
    headers.add("ce_entrynumber", bytes(Integer.toString(number)));
    headers.add("content-type", bytes("application/json"));
    return event;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
