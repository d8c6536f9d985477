package org.papertide.index.store;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.delivery.RecordBytes;
import org.papertide.index.event.DumpEvent;
import org.papertide.index.event.Event;
import org.papertide.index.event.ObservationEvent;
import org.papertide.index.event.RejectionEvent;
import org.papertide.index.event.WithdrawalEvent;

/// Events and their places in a topic, made by hand.
final class TestEvents {

  static final UUID TOPIC_ID = new UUID(1, 1);
  static final Instant DAY = Instant.parse("2025-03-17T00:00:00Z");

  private TestEvents() {}

  static String dumpId(int number) {
    return "%064x".formatted(number);
  }

  static DumpEvent dump(
      int number, Instant capturedAt, int observations, int withdrawals, int rejections) {
    return new DumpEvent(
        dumpId(number),
        "s",
        "nightly",
        "captured-page",
        LocalDate.of(2025, 3, 17),
        false,
        capturedAt,
        true,
        DAY,
        dumpId(number),
        100,
        observations + withdrawals + rejections,
        observations,
        withdrawals,
        rejections,
        null);
  }

  static DumpEvent pushedBy(DumpEvent dump, String producer) {
    return new DumpEvent(
        dump.dumpId(),
        dump.source(),
        producer,
        dump.format(),
        dump.feedDay(),
        dump.feedDayInferred(),
        dump.capturedAt(),
        dump.captureTimeGiven(),
        dump.receivedAt(),
        dump.sha256(),
        dump.bytes(),
        dump.entries(),
        dump.observations(),
        dump.withdrawals(),
        dump.rejections(),
        dump.refusal());
  }

  static ObservationEvent titleOnly(int dump, int entry, Instant capturedAt, String title) {
    return observation(dump, entry, capturedAt, null, 0, title, "abstract of " + title);
  }

  static ObservationEvent observation(
      int dump,
      int entry,
      Instant capturedAt,
      String arxivId,
      int version,
      String title,
      String abstractText) {
    return new ObservationEvent(
        dumpId(dump),
        entry,
        "s",
        capturedAt,
        LocalDate.of(2025, 3, 17),
        entry,
        arxivId,
        version,
        null,
        title,
        abstractText,
        null,
        dump,
        new TreeMap<>(Map.of("authorCount", IntNode.valueOf(entry))));
  }

  static WithdrawalEvent withdrawal(int dump, int entry, Instant capturedAt, String arxivId) {
    return new WithdrawalEvent(dumpId(dump), entry, "s", capturedAt, arxivId, null);
  }

  static RejectionEvent rejection(int dump, int entry) {
    return new RejectionEvent(
        dumpId(dump), entry, "s", "line " + entry, "no-abstract", "none", "x");
  }

  static Delivery at(long offset, Event event) {
    return at(TOPIC_ID, 0, offset, event);
  }

  static Delivery at(UUID topicId, int partition, long offset, Event event) {
    return delivery(topicId, partition, offset, new Delivery.Understood(event));
  }

  static Delivery dead(long offset, int dump, int entry) {
    return delivery(
        TOPIC_ID, 0, offset, new Delivery.Dead("unreadable-event", "why", dumpId(dump), entry));
  }

  private static Delivery delivery(
      UUID topicId, int partition, long offset, Delivery.Content content) {
    return new Delivery(
        new Delivery.Position(new Delivery.Partition(topicId, "papers", partition), offset),
        content,
        new RecordBytes(
            () -> Map.of("ce_type", "test"),
            "key".getBytes(StandardCharsets.UTF_8),
            "value".getBytes(StandardCharsets.UTF_8)));
  }

  /// Numbered from an offset on.
  static List<Delivery> records(long offset, List<? extends Event> events) {
    return java.util.stream.IntStream.range(0, events.size())
        .mapToObj(i -> at(offset + i, events.get(i)))
        .toList();
  }
}
