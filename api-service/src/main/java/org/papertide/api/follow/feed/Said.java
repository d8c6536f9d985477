package org.papertide.api.follow.feed;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.papertide.api.index.PaperDocument.Membership;
import org.papertide.api.index.PaperHistory.Observation;

/// What was said of one paper, gathered from its observations in their order without keeping them
/// all. For one thread.
final class Said {

  private final FeedSettings settings;
  private final Deque<Observation> latest = new ArrayDeque<>();
  private final TreeMap<LocalDate, Membership> days = new TreeMap<>();
  private final TreeSet<String> sources = new TreeSet<>();
  private int count;

  Said(FeedSettings settings) {
    this.settings = settings;
  }

  void add(Observation observation) {
    count++;
    latest.addLast(observation);
    if (latest.size() > settings.observations()) {
      latest.removeFirst();
    }
    if (observation.source() != null) {
      sources.add(observation.source());
      if (sources.size() > settings.names()) {
        sources.pollLast();
      }
    }
    LocalDate day = observation.feedDay();
    if (day != null && !observation.withdrawal()) {
      days.put(day, new Membership(day, observation.position(), observation.source()));
      if (days.size() > settings.days()) {
        days.pollFirstEntry();
      }
    }
  }

  int count() {
    return count;
  }

  List<Observation> observations() {
    return List.copyOf(latest);
  }

  List<Membership> memberships() {
    return List.copyOf(days.values());
  }

  List<String> sources() {
    return List.copyOf(sources);
  }
}
