package org.papertide.index.store.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.papertide.index.delivery.Delivery;
import org.papertide.index.event.DumpEvent;
import org.papertide.index.event.Event;
import org.papertide.index.event.ObservationEvent;
import org.papertide.index.event.RejectionEvent;
import org.papertide.index.event.WithdrawalEvent;
import org.papertide.index.store.table.DeadLetterTable.DeadLetter;
import org.papertide.index.store.table.KnownDumps;

/// The events of a batch by kind, each entry once, without those of dumps that are complete
/// already.
///
/// Where one entry comes twice in a batch the earlier capture counts, as it does between batches.
final class BatchContent {

  private record Entry(String dumpId, int number) {}

  private final Map<String, DumpEvent> dumps = new HashMap<>();
  private final Map<Entry, ObservationEvent> observations = new HashMap<>();
  private final Map<Entry, WithdrawalEvent> withdrawals = new HashMap<>();
  private final Map<Entry, RejectionEvent> rejections = new HashMap<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private int skipped;

  /// The source of every dump that these records name, where an event tells it.
  static Map<String, Optional<String>> sources(Collection<Delivery> deliveries) {
    Map<String, Optional<String>> sources = new HashMap<>();
    for (Delivery delivery : deliveries) {
      switch (delivery.content()) {
        case Delivery.Understood(Event event) ->
            sources.put(event.dumpId(), Optional.of(event.source()));
        case Delivery.Settled settled -> {}
        case Delivery.Dead dead -> {
          if (dead.dumpId() != null) {
            sources.putIfAbsent(dead.dumpId(), Optional.empty());
          }
        }
      }
    }
    return sources;
  }

  /// Sorts records by what they are.
  ///
  /// @param known the dumps that they name
  static BatchContent of(Collection<Delivery> deliveries, KnownDumps known) {
    BatchContent content = new BatchContent();
    for (Delivery delivery : deliveries) {
      switch (delivery.content()) {
        case Delivery.Understood(Event event) -> {
          if (isSettled(event, known.get(event.dumpId()))) {
            content.skipped++;
          } else {
            content.add(event);
          }
        }
        case Delivery.Settled settled -> content.skipped++;
        case Delivery.Dead dead -> content.deadLetters.add(new DeadLetter(delivery, dead));
      }
    }
    return content;
  }

  private static boolean isSettled(Event event, KnownDumps.Known dump) {
    if (!dump.complete()) {
      return false;
    }
    return switch (event) {
      case DumpEvent announcement -> dump.hasAll(announcement.capturedAt());
      case ObservationEvent observation -> dump.hasAll(observation.capturedAt());
      case WithdrawalEvent withdrawal -> dump.hasAll(withdrawal.capturedAt());
      case RejectionEvent rejection -> true;
    };
  }

  private void add(Event event) {
    Entry entry = new Entry(event.dumpId(), event.entryNumber());
    switch (event) {
      case DumpEvent dump -> dumps.merge(dump.dumpId(), dump, BatchContent::stronger);
      case ObservationEvent observation ->
          observations.merge(
              entry, observation, earlier(Comparator.comparing(ObservationEvent::capturedAt)));
      case WithdrawalEvent withdrawal ->
          withdrawals.merge(
              entry, withdrawal, earlier(Comparator.comparing(WithdrawalEvent::capturedAt)));
      case RejectionEvent rejection -> rejections.putIfAbsent(entry, rejection);
    }
  }

  private static DumpEvent stronger(DumpEvent a, DumpEvent b) {
    Comparator<DumpEvent> order =
        Comparator.comparing((DumpEvent dump) -> dump.refusal() != null)
            .thenComparing(DumpEvent::capturedAt, Comparator.<Instant>naturalOrder());
    return order.compare(a, b) <= 0 ? a : b;
  }

  private static <E> java.util.function.BinaryOperator<E> earlier(Comparator<E> order) {
    return java.util.function.BinaryOperator.minBy(order);
  }

  Collection<DumpEvent> dumps() {
    return dumps.values();
  }

  Collection<ObservationEvent> observations() {
    return observations.values();
  }

  Collection<WithdrawalEvent> withdrawals() {
    return withdrawals.values();
  }

  Collection<RejectionEvent> rejections() {
    return rejections.values();
  }

  Collection<DeadLetter> deadLetters() {
    return deadLetters;
  }

  /// How many events need nothing more, because their dump has been stored whole.
  int skipped() {
    return skipped;
  }

  boolean isEmpty() {
    return dumps.isEmpty()
        && observations.isEmpty()
        && withdrawals.isEmpty()
        && rejections.isEmpty()
        && deadLetters.isEmpty();
  }
}
