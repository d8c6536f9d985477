package org.papertide.benchmark.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Two sides of one suite, run alternately.
///
/// @param suite its name
/// @param unit what is counted, such as `events`
/// @param ours what ours is
/// @param beside what stands beside it
/// @param goal the least ratio of the rates that is good enough
public record Comparison(
    String suite,
    String unit,
    String ours,
    String beside,
    double goal,
    List<Run> ourRuns,
    List<Run> besideRuns)
    implements Result {

  /// Of each pair of neighbouring runs, so that what slows the machine down slows both.
  public Series ratios() {
    List<Double> ratios = new java.util.ArrayList<>();
    for (int i = 0; i < ourRuns.size(); i++) {
      ratios.add(ourRuns.get(i).rate() / besideRuns.get(i).rate());
    }
    return Series.of(ratios);
  }

  /// The two sides and their ratio as a table of Markdown.
  @Override
  public String markdown() {
    StringBuilder text = new StringBuilder();
    text.append(
        "| | %s a second | CPU seconds | peak memory |\n|---|---|---|---|\n".formatted(unit));
    side(text, ours, ourRuns);
    side(text, beside, besideRuns);
    text.append(
        String.format(
            Locale.ROOT,
            "\nRatio %s, goal %.1f: %s. Medians (minimum–maximum) of %d runs of each side, %,d"
                + " %s a run.\n",
            ratios().format(2),
            goal,
            ratios().median() >= goal ? "reached" : "**not reached**",
            ourRuns.size(),
            ourRuns.getFirst().work(),
            unit));
    return text.toString();
  }

  private static void side(StringBuilder text, String name, List<Run> runs) {
    Series rates = Series.of(runs.stream().map(Run::rate).toList());
    text.append(
        "| %s | %s | %s | %s |\n"
            .formatted(
                name,
                rates.format(0),
                perProcess(runs, usage -> usage.cpuSeconds(), "%.1f"),
                perProcess(runs, usage -> usage.peakBytes() / 1e6, "%.0f MB")));
  }

  private interface Figure {
    double of(Usage usage);
  }

  private static String perProcess(List<Run> runs, Figure figure, String format) {
    SortedMap<String, Double> medians = new TreeMap<>();
    for (String process : runs.getFirst().usage().keySet()) {
      medians.put(
          process,
          Series.of(
                  runs.stream()
                      .map(run -> figure.of(Objects.requireNonNull(run.usage().get(process))))
                      .toList())
              .median());
    }
    return medians.entrySet().stream()
        .map(entry -> entry.getKey() + " " + String.format(Locale.ROOT, format, entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
