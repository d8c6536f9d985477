package org.papertide.system.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MeasuresTest {

  private static final Offset<Double> A_LITTLE = within(1e-4);

  /// By hand: gain 2/log2(2) + 1/log2(4) = 2.5, at best 2/log2(2) + 1/log2(3) + 1/log2(4) = 3.1309.
  @Test
  void an_answer_is_measured_as_by_hand() {
    Measures measures =
        Measures.of(List.of("a", "x", "b", "y"), Map.of("a", 2, "b", 1, "c", 1, "y", 0));

    assertThat(measures.ndcg()).isCloseTo(0.7985, A_LITTLE);
    assertThat(measures.precision()).isCloseTo((1 + 2.0 / 3) / 3, A_LITTLE);
    assertThat(measures.recall()).isCloseTo(2.0 / 3, A_LITTLE);
  }

  @Test
  void the_best_order_is_1_and_nothing_found_is_0() {
    assertThat(Measures.of(List.of("a", "b"), Map.of("a", 2, "b", 1)))
        .isEqualTo(new Measures(1, 1, 1));
    assertThat(Measures.of(List.of(), Map.of("a", 1))).isEqualTo(new Measures(0, 0, 0));
  }

  @Test
  void a_mean_is_over_queries() {
    assertThat(Measures.mean(List.of(new Measures(1, 0.5, 0), new Measures(0, 0.5, 1))))
        .isEqualTo(new Measures(0.5, 0.5, 0.5));
  }
}
