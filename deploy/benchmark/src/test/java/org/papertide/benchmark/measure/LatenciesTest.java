package org.papertide.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LatenciesTest {

  private static final long MILLI = 1_000_000;

  @Test
  void aPercentileIsTheLeastTimeThatSoManyKept() {
    long[] downwards = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * MILLI).toArray();

    Latencies latencies = Latencies.of(downwards);

    assertThat(latencies.percentile(50)).isEqualTo(100);
    assertThat(latencies.percentile(99)).isEqualTo(198);
    assertThat(latencies.percentile(100)).isEqualTo(200);
    assertThat(Latencies.of(new long[] {7 * MILLI}).percentile(1)).isEqualTo(7);
    assertThatThrownBy(() -> Latencies.of(new long[0])).hasMessageContaining("nothing");
  }

  @Test
  void roundsArePutTogetherRequestByRequest(@TempDir Path folder) {
    Latencies fast = Latencies.of(new long[] {MILLI, MILLI, MILLI});
    fast.write(folder.resolve("fast"));

    Latencies all =
        Latencies.all(
            List.of(Latencies.read(folder.resolve("fast")), Latencies.of(new long[] {9 * MILLI})));

    assertThat(all.size()).isEqualTo(4);
    assertThat(all.percentile(75)).isEqualTo(1);
    assertThat(all.percentile(76)).isEqualTo(9);
  }

  @Test
  void everyQuestionIsAskedOnceByOneOfTheClients() {
    List<String> questions = IntStream.range(0, 1_001).mapToObj(Integer::toString).toList();
    List<String> asked = Collections.synchronizedList(new ArrayList<>());

    Clients.Round round = Clients.run(4, questions, asked::add);

    assertThat(asked).containsExactlyInAnyOrderElementsOf(questions);
    assertThat(round.latencies().size()).isEqualTo(1_001);
    assertThat(round.rate()).isPositive();
  }

  @Test
  void aQuestionThatIsNotAnsweredIsNotMeasured() {
    assertThatThrownBy(
            () ->
                Clients.run(
                    2,
                    List.of("one", "two"),
                    question -> {
                      throw new IllegalArgumentException(question);
                    }))
        .hasMessageContaining("not answered");
  }

  @Test
  void aTableSaysWhetherTheGoalsAreReached() {
    Times times = new Times();
    Rounds ours = new Rounds("ours", "java");
    Rounds bare = new Rounds("bare", "java");
    long pid = ProcessHandle.current().pid();
    ours.measure(pid, () -> new Clients.Round(Latencies.of(new long[] {6 * MILLI}), 1_000 * MILLI));
    bare.measure(pid, () -> new Clients.Round(Latencies.of(new long[] {2 * MILLI}), 500 * MILLI));
    ours.show(times);
    times.row("other", bare.latencies(), Double.NaN, Map.of());
    times.goal(
        Goal.atMost("p50", ours.ratios(bare, r -> r.latencies().percentile(50)).median(), "", 2.5));
    times.goal(Goal.atLeast("rate", ours.ratios(bare, Clients.Round::rate).median(), "", 0.5));
    times.line("Compared.");

    assertThat(times.markdown())
        .contains("| ours | 1 | 6.00 | 6.00 | 6.00 | 6.00 | 1 | java ")
        .contains("| other | 1 | 2.00 | 2.00 | 2.00 | 2.00 |  |  |")
        .contains("- p50: 3.00, goal at most 2.5: **not reached**.")
        .contains("- rate: 0.50, goal at least 0.5: reached.")
        .endsWith("\nCompared.\n");
  }
}
