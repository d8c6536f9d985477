package org.papertide.api.index.lucene.layout;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperHistory.Observation;
import org.papertide.api.index.trend.Gain;
import org.papertide.api.index.trend.SourceGains;

/// Makes gains of the observations of a paper, source by source. For one thread.
///
/// A source gains by how far its count exceeds the most that it had said before. So a capture that
/// repeats the counts adds nothing, nor does one that lowers them, nor one that raises them again
/// to where they were. Its first count is a gain as a whole: what was gained before is not told
/// apart, nor what was gained before the observations that a paper keeps.
///
/// A gain counts from its capture on. Where an observation is the source's first to name a feed
/// day, and was captured after that day, it counts from the end of that day (UTC): who takes over
/// old pages today does not make their papers trend today.
final class Activity {

  private final @Nullable String source;
  private final Set<LocalDate> days = new HashSet<>();
  private final List<Gain> gains = new ArrayList<>();
  private long upvotes;
  private long comments;

  private Activity(@Nullable String source) {
    this.source = source;
  }

  /// What each source gained, those that gained nothing left out.
  ///
  /// @param observations in the order of their captures
  static List<SourceGains> of(List<Observation> observations) {
    Map<String, Activity> sources = new LinkedHashMap<>();
    for (Observation observation : observations) {
      sources
          .computeIfAbsent(
              Objects.requireNonNullElse(observation.source(), ""),
              name -> new Activity(observation.source()))
          .add(observation);
    }
    return sources.values().stream()
        .filter(activity -> !activity.gains.isEmpty())
        .map(activity -> new SourceGains(activity.source, activity.gains))
        .toList();
  }

  private void add(Observation observation) {
    long capturedAt = observation.capturedAt().getEpochSecond();
    LocalDate day = observation.feedDay();
    boolean appeared = !observation.withdrawal() && day != null && days.add(day);
    long since = appeared && day != null ? Math.min(capturedAt, end(day)) : capturedAt;
    long nowUpvotes = Objects.requireNonNullElse(observation.upvotes(), 0);
    long nowComments = Objects.requireNonNullElse(observation.comments(), 0);
    Gain gain =
        new Gain(
            capturedAt,
            since,
            Math.max(0, nowUpvotes - upvotes),
            Math.max(0, nowComments - comments),
            appeared ? 1 : 0);
    if (gain.isAny()) {
      gains.add(gain);
      upvotes = Math.max(upvotes, nowUpvotes);
      comments = Math.max(comments, nowComments);
    }
  }

  private static long end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }
}
