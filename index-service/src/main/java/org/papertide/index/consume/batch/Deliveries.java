package org.papertide.index.consume.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.papertide.index.consume.seat.PollStamp;
import org.papertide.index.delivery.ContentReader;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.RecordBytes;
import org.papertide.index.event.EventHeaders;

/// From the records of Kafka to what the store takes: each read by itself, so that one that cannot
/// be read spoils no other. Safe for any thread.
@ApplicationScoped
public class Deliveries {

  private final ContentReader reader;

  Deliveries(ContentReader reader) {
    this.reader = reader;
  }

  /// The dumps that these records say they belong to.
  public static Set<String> dumps(ConsumerRecords<byte[], byte[]> records) {
    Set<String> dumps = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String dump = text(record.headers().lastHeader(EventHeaders.DUMP_ID));
      if (dump != null) {
        dumps.add(dump);
      }
    }
    return dumps;
  }

  /// Reads records with all processors, since nothing else goes on meanwhile.
  ///
  /// @param topicIds of every topic in the batch
  /// @param settled the dumps that are complete, with their capture times
  /// @return one for each record, in their order
  public List<Delivery> of(
      ConsumerRecords<byte[], byte[]> records,
      Map<String, UUID> topicIds,
      Map<String, Instant> settled) {
    List<ConsumerRecord<byte[], byte[]>> list = new ArrayList<>(records.count());
    records.forEach(list::add);
    return list.parallelStream()
        .map(
            record -> {
              UUID topicId = topicIds.get(record.topic());
              Objects.requireNonNull(topicId, "every topic of a batch has an id");
              return read(record, topicId, settled);
            })
        .toList();
  }

  private Delivery read(
      ConsumerRecord<byte[], byte[]> record, UUID topicId, Map<String, Instant> settled) {
    Delivery.Position position =
        new Delivery.Position(
            new Delivery.Partition(topicId, record.topic(), record.partition()), record.offset());
    if (isSettled(record, settled)) {
      return new Delivery(position, new Delivery.Settled(), RecordBytes.NONE);
    }
    return new Delivery(
        position,
        reader.read(headers(record), record.value()),
        new RecordBytes(() -> headers(record), record.key(), record.value()));
  }

  private static Map<String, String> headers(ConsumerRecord<byte[], byte[]> record) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      String value = text(header);
      if (value != null && !header.key().equals(PollStamp.HEADER)) {
        headers.put(header.key(), value);
      }
    }
    return headers;
  }

  private static boolean isSettled(
      ConsumerRecord<byte[], byte[]> record, Map<String, Instant> settled) {
    if (settled.isEmpty()) {
      return false;
    }
    String dump = text(record.headers().lastHeader(EventHeaders.DUMP_ID));
    Instant before = dump == null ? null : settled.get(dump);
    String capturedAt = text(record.headers().lastHeader(EventHeaders.CAPTURED_AT));
    if (before == null || capturedAt == null) {
      return false;
    }
    try {
      return !OffsetDateTime.parse(capturedAt).toInstant().isBefore(before);
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private static @Nullable String text(@Nullable Header header) {
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
