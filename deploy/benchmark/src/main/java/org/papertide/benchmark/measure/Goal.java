package org.papertide.benchmark.measure;

import java.util.Locale;

/// What is aimed at, and what came out.
///
/// @param what is measured, such as `p99 with one client`
/// @param unit behind the number, such as ` ms`, or empty for a ratio
/// @param most whether it must not be more; else it must not be less
public record Goal(String what, double value, String unit, boolean most, double limit) {

  public static Goal atMost(String what, double value, String unit, double limit) {
    return new Goal(what, value, unit, true, limit);
  }

  public static Goal atLeast(String what, double value, String unit, double limit) {
    return new Goal(what, value, unit, false, limit);
  }

  public boolean reached() {
    return most ? value <= limit : value >= limit;
  }

  /// As an entry of a list in Markdown.
  public String markdown() {
    return String.format(
        Locale.ROOT,
        "- %s: %.2f%s, goal at %s %s%s: %s.\n",
        what,
        value,
        unit,
        most ? "most" : "least",
        limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit),
        unit,
        reached() ? "reached" : "**not reached**");
  }
}
