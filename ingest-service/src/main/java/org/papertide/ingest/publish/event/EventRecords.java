package org.papertide.ingest.publish.event;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;

/// Turns one dump into the Kafka records that the contract describes: CloudEvents 1.0 in binary
/// mode.
public final class EventRecords {

  private static final String TYPE_PREFIX = "org.papertide.";
  private static final String TYPE_VERSION = ".v1";

  private static final Header VERSION = header("ce_specversion", "1.0");
  private static final Header CONTENT = header("content-type", "application/json");

  private final String topic;
  private final DumpAnnouncement dump;
  private final Header source;
  private final Header time;
  private final Header dumpId;
  private final Header capturedAt;

  /// @param dump which all of the events belong to
  public EventRecords(String topic, DumpAnnouncement dump) {
    this.topic = topic;
    this.dump = dump;
    this.source = header("ce_source", "/sources/" + dump.source());
    this.time = header("ce_time", dump.receivedAt().toString());
    this.dumpId = header("ce_dumpid", dump.id());
    this.capturedAt = header("ce_capturedat", dump.timing().capturedAt().toString());
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
    List<Header> headers =
        List.of(
            VERSION,
            header("ce_id", dump.id() + "/" + number),
            source,
            header("ce_type", TYPE_PREFIX + type + TYPE_VERSION),
            time,
            dumpId,
            capturedAt,
            header("ce_entrynumber", Integer.toString(number)),
            CONTENT);
    return new ProducerRecord<>(topic, null, bytes(key), body, headers);
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
