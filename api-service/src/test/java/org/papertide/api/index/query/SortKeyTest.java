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
      SortKey key = new SortKey(random.nextBoolean(), random.nextLong(), random.nextLong());
      assertThat(SortKey.read(key.text())).as("seed %d", seed).contains(key);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "r",
        "r.1",
        "x.1.2",
        "r.1.2.3",
        "r..1",
        "r.1.",
        "b.!.1",
        "b.1.zzzzzzzzzzzzzzz"
      })
  void anything_else_is_no_key(String text) {
    assertThat(SortKey.read(text)).isEmpty();
  }
}
