package org.papertide.api.index.lucene.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.papertide.api.index.SamplePaper;

class TrendColumnTest {

  private static final Instant DAY = Instant.parse("2025-11-25T00:00:00Z");

  @Test
  void the_order_is_that_of_the_decayed_sums() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      double[] decayed = new double[2];
      int[] values = new int[2];
      for (int paper = 0; paper < 2; paper++) {
        SamplePaper sample = SamplePaper.of(1, "net");
        int upvotes = 0;
        for (int capture = 0; capture <= random.nextInt(5); capture++) {
          int gain = 1 + random.nextInt(50);
          int age = random.nextInt(60);
          upvotes += gain;
          sample.counted(DAY.minus(Duration.ofDays(age)), upvotes, null);
          decayed[paper] += gain * Math.pow(2, -age / 3.0);
        }
        values[paper] = value(sample);
      }
      if (Math.abs(decayed[0] / decayed[1] - 1) > 0.01) {
        assertThat(values[0] > values[1]).as("seed %d", seed).isEqualTo(decayed[0] > decayed[1]);
      }
    }
  }

  @Test
  void three_days_halve_what_was_gained() {
    int then = value(SamplePaper.of(1, "net").counted(DAY.minus(Duration.ofDays(3)), 8, null));
    int now = value(SamplePaper.of(1, "net").counted(DAY, 2, 1));
    assertThat(now).isCloseTo(then, within(1));
  }

  @Test
  void what_was_counted_before_counts_no_more() {
    SamplePaper once = SamplePaper.of(1, "net").counted(DAY, 8, 1);
    SamplePaper again =
        SamplePaper.of(1, "net")
            .counted(DAY, 8, 1)
            .counted(DAY.plusSeconds(60), 8, 1)
            .counted(DAY.plus(Duration.ofDays(9)), 5, 0)
            .counted(DAY.plus(Duration.ofDays(10)), 8, null);
    assertThat(value(again)).isEqualTo(value(once));
  }

  @Test
  void a_feed_day_counts_once_and_from_its_end() {
    SamplePaper once = SamplePaper.of(1, "net").on("2025-11-20", 1, "x");
    SamplePaper again = SamplePaper.of(1, "net").on("2025-11-20", 1, "x").on("2025-11-20", 2, "x");
    SamplePaper twice = SamplePaper.of(1, "net").on("2025-11-20", 1, "x").on("2025-11-21", 2, "x");
    SamplePaper counted =
        SamplePaper.of(1, "net").counted(Instant.parse("2025-11-21T00:00:00Z"), 4, null);
    assertThat(value(again)).isEqualTo(value(once)).isEqualTo(value(counted));
    assertThat(value(twice)).isGreaterThan(value(once));
  }

  @Test
  void sources_that_count_the_same_votes_are_not_added() {
    SamplePaper one = SamplePaper.of(1, "net").on("2025-11-20", 1, "x");
    SamplePaper two = SamplePaper.of(1, "net").on("2025-11-20", 1, "x").on("2025-11-20", 1, "y");
    assertThat(value(two)).isEqualTo(value(one));
  }

  @Test
  void without_a_gain_there_is_no_value() {
    assertThat(TrendColumn.value(SamplePaper.of(1, "net").counted(DAY, 0, null).history()))
        .isEmpty();
  }

  private static int value(SamplePaper paper) {
    return TrendColumn.value(paper.history()).orElseThrow();
  }
}
