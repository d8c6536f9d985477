package org.papertide.api.index.lucene.search.rank;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NearnessTest {

  @Test
  void counts_first_places_with_a_second_one_in_reach() {
    assertThat(Nearness.count(new int[] {0, 10, 20}, new int[] {1, 12, 19}, 1, 2)).isEqualTo(2);
    assertThat(Nearness.count(new int[] {0, 10, 20}, new int[] {1, 12, 19}, -7, 7)).isEqualTo(3);
    assertThat(Nearness.count(new int[] {5}, new int[] {1, 2, 3, 12}, -1, 6)).isZero();
    assertThat(Nearness.count(new int[] {}, new int[] {1}, 1, 1)).isZero();
    assertThat(Nearness.count(new int[] {1}, new int[] {}, 1, 1)).isZero();
  }
}
