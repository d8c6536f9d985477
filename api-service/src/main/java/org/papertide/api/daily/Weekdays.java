package org.papertide.api.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;

/// What each source delivered on the same weekday of the weeks before.
final class Weekdays {

  /// A source's past.
  ///
  /// @param entries of each day on which it delivered
  /// @param since how many weeks ago the first of those was
  private record Past(List<Long> entries, int since) {}

  private final int usualFrom;
  private final SortedMap<String, Past> pasts = new TreeMap<>();

  private Weekdays(int usualFrom) {
    this.usualFrom = usualFrom;
  }

  static Weekdays before(LocalDate day, PaperIndex index, DailySettings settings) {
    Weekdays weekdays = new Weekdays(settings.usualFrom());
    for (int week = settings.usualOver(); week >= 1; week--) {
      LocalDate past = day.minusWeeks(week);
      for (Answers.Delivery delivery :
          index.deliveries(past, Instant.MAX, settings.sources()).bySource()) {
        if (delivery.source() != null && delivery.delivered()) {
          weekdays.add(delivery.source(), week, delivery.entries());
        }
      }
    }
    return weekdays;
  }

  private void add(String source, int week, long entries) {
    pasts.computeIfAbsent(source, key -> new Past(new ArrayList<>(), week)).entries().add(entries);
  }

  /// What is usual for a source; empty while too little is known of it.
  Optional<Usual> usual(String source) {
    return Optional.ofNullable(pasts.get(source))
        .filter(past -> past.entries().size() >= usualFrom)
        .map(past -> Usual.of(past.entries().stream().mapToLong(Long::longValue).toArray()));
  }

  /// The sources that usually deliver: on at least half of these weekdays since their first.
  List<String> regular() {
    return pasts.entrySet().stream()
        .filter(past -> past.getValue().entries().size() >= usualFrom)
        .filter(past -> past.getValue().entries().size() * 2 >= past.getValue().since())
        .map(Map.Entry::getKey)
        .toList();
  }
}
