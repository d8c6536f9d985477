package org.papertide.local.push.show;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// How fast bytes have moved over the last seconds.
final class Speed {

  // Long enough to be calm, short enough to follow the network.
  private static final Duration WINDOW = Duration.ofSeconds(5);
  private static final double NANOS = 1e9;

  private final Deque<Point> points = new ArrayDeque<>();

  private record Point(Instant at, long bytes) {}

  /// Forgets what was, since counting begins anew.
  void restart() {
    points.clear();
  }

  /// @param bytes how many have moved in all, never fewer than before since the restart
  void add(Instant now, long bytes) {
    points.addLast(new Point(now, bytes));
    while (points.getFirst().at().isBefore(now.minus(WINDOW))) {
      points.removeFirst();
    }
  }

  /// Bytes a second; 0 while that cannot be told.
  double perSecond() {
    if (points.size() < 2) {
      return 0;
    }
    Point first = points.getFirst();
    Point last = points.getLast();
    long nanos = Duration.between(first.at(), last.at()).toNanos();
    return nanos == 0 ? 0 : (last.bytes() - first.bytes()) * NANOS / nanos;
  }
}
