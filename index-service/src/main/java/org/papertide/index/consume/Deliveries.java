package org.papertide.index.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.header.Header;
import org.papertide.index.consume.seat.PollStamp;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.RecordBytes;
import org.papertide.index.event.EventHeaders;
import org.papertide.index.event.EventReader;
import org.papertide.index.event.UnreadableEventException;

/// From the records of Kafka to what the store takes: each read by itself, so that one that cannot
/// be read spoils no other. Safe for any thread.
@ApplicationScoped
class Deliveries {

  static final String UNREADABLE = "unreadable-event";

  private final EventReader reader;

  Deliveries(EventReader reader) {
    this.reader = reader;
  }

  /// @param topicIds of every topic in the batch
  /// @return one for each record, in their order
  List<Delivery> of(ConsumerRecords<byte[], byte[]> records, Map<String, UUID> topicIds) {
    List<Delivery> deliveries = new ArrayList<>(records.count());
    for (ConsumerRecord<byte[], byte[]> record : records) {
      UUID topicId =
          Objects.requireNonNull(topicIds.get(record.topic()), "every topic of a batch has an id");
      deliveries.add(read(record, topicId));
    }
    return deliveries;
  }

  private Delivery read(ConsumerRecord<byte[], byte[]> record, UUID topicId) {
    Delivery.Partition partition =
        new Delivery.Partition(topicId, record.topic(), record.partition());
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      if (header.value() != null && !header.key().equals(PollStamp.HEADER)) {
        headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return new Delivery(
        new Delivery.Position(partition, record.offset()),
        content(new EventHeaders(headers), record.value()),
        new RecordBytes(headers, record.key(), record.value()));
  }

  private Delivery.Content content(EventHeaders headers, byte[] value) {
    try {
      return new Delivery.Understood(reader.read(headers, value));
    } catch (UnreadableEventException e) {
      return new Delivery.Dead(
          UNREADABLE,
          String.valueOf(e.getMessage()),
          headers.dumpIdIfAny(),
          headers.entryNumberIfAny());
    }
  }
}
