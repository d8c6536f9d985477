package org.papertide.api.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortKeyTest {

  @Test
  void a_key_is_read_as_it_was_written() {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      int best = random.nextInt(SortKey.MOST_BEST + 1);
      SortKey key = new SortKey(best, random.nextLong(), random.nextLong());
      assertThat(SortKey.read(key.text())).as("seed %d", seed).contains(key);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "50",
        "50.1",
        "x.1.2",
        "50.1.2.3",
        "50..1",
        "50.1.",
        "0.!.1",
        "0.1.zzzzzzzzzzzzzzz",
        "201.1.2",
        "-1.1.2"
      })
  void anything_else_is_no_key(String text) {
    assertThat(SortKey.read(text)).isEmpty();
  }
}
