package org.papertide.benchmark.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// How long requests took, and whether that is short enough. For one thread.
public final class Times implements Result {

  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder lines = new StringBuilder();
  private final List<Goal> goals = new ArrayList<>();

  /// Adds a row of all rounds together.
  ///
  /// @param rate how many were answered a second; NaN where that says nothing
  /// @param usage by the name of the process
  public void row(String name, Latencies latencies, double rate, Map<String, Usage> usage) {
    rows.append(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %.2f | %.2f | %.2f | %.2f | %s | %s |\n",
            name,
            latencies.size(),
            latencies.percentile(50),
            latencies.percentile(90),
            latencies.percentile(99),
            latencies.percentile(100),
            Double.isNaN(rate) ? "" : String.format(Locale.ROOT, "%,.0f", rate),
            describe(usage)));
  }

  private static String describe(Map<String, Usage> usage) {
    List<String> each = new ArrayList<>();
    new TreeMap<>(usage)
        .forEach(
            (process, used) ->
                each.add(
                    String.format(
                        Locale.ROOT,
                        "%s %.1f s, %.0f MB",
                        process,
                        used.cpuSeconds(),
                        used.peakBytes() / 1e6)));
    return String.join("; ", each);
  }

  /// Adds a line that says what the numbers need to be understood.
  public void line(String text) {
    lines.append('\n').append(text).append('\n');
  }

  public void goal(Goal goal) {
    goals.add(goal);
  }

  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("| | samples | p50 ms | p90 | p99 | max | a second | CPU and peak memory |\n");
    text.append("|---|---|---|---|---|---|---|---|\n").append(rows).append('\n');
    goals.forEach(goal -> text.append(goal.markdown()));
    return text.append(lines).toString();
  }
}
