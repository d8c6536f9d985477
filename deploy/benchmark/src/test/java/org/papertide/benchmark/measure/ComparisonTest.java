package org.papertide.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void theMedianOfARatioIsThatOfNeighbours() {
    Comparison comparison =
        new Comparison(
            "store",
            "events",
            "ours",
            "theirs",
            0.5,
            List.of(run(10), run(20), run(40)),
            List.of(run(5), run(20), run(10)));

    assertThat(comparison.ratios().values()).containsExactly(0.25, 0.5, 1.0);
    assertThat(comparison.markdown())
        .contains("Ratio 0.50 (0.25–1.00), goal 0.5: reached.")
        .contains("| ours | 50 (25–100) | java 1.5 | java 3 MB |");
  }

  @Test
  void amongAnEvenNumberTheMedianLiesBetween() {
    assertThat(Series.of(List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    assertThat(Series.of(List.of(41_200.0)).format(0)).isEqualTo("41,200 (41,200–41,200)");
  }

  @Test
  void aProcessTellsWhatItUses() {
    try (ProcessMeter meter = ProcessMeter.of(ProcessHandle.current().pid())) {
      long until = System.nanoTime() + 50_000_000;
      long turns = 0;
      while (System.nanoTime() < until) {
        turns++;
      }
      assertThat(turns).isPositive();
      assertThat(meter.usage().cpuSeconds()).isPositive();
      assertThat(meter.usage().peakBytes()).isGreaterThan(10_000_000);
    }
  }

  private static Run run(double seconds) {
    return new Run(1_000, seconds, new TreeMap<>(Map.of("java", new Usage(1.5, 3_000_000))));
  }
}
