package org.papertide.local.push.show;

import java.time.Duration;
import java.util.Locale;

/// Sizes and times, as short as people want them.
public final class Units {

  private static final String PREFIXES = "kMGTPE";
  private static final int STEP = 1000;

  private Units() {}

  /// Such as `999 B`, `1.5 kB` or `5.0 GB`: powers of 1000.
  public static String bytes(long bytes) {
    if (bytes < STEP) {
      return bytes + " B";
    }
    double value = bytes;
    int prefix = -1;
    // What would be rounded to 1000.0 is one of the next unit.
    while (value >= STEP - 0.05) {
      value /= STEP;
      prefix++;
    }
    return String.format(Locale.ROOT, "%.1f %cB", value, PREFIXES.charAt(prefix));
  }

  /// Such as `0:07`, `12:30` or `1:02:03`; what is below a second is left out.
  public static String time(Duration time) {
    return time.toHours() > 0
        ? String.format(
            Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
        : String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
  }
}
