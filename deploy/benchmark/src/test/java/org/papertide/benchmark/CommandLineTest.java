package org.papertide.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void suitesAndOptionsMayStandInAnyOrder() {
    Options options = Options.parse("search", "--papers", "5000", "store", "--no-results");

    assertThat(options.suites()).containsExactly("store", "search");
    assertThat(options.papers()).isEqualTo(5_000);
    assertThat(options.repetitions()).isEqualTo(5);
    assertThat(options.results()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "serve",
        "store --papers",
        "store --papers 12",
        "store --from /nowhere/at/all"
      })
  void whatCannotBeUnderstoodIsSaid(String line) {
    String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

    assertThatThrownBy(() -> Options.parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("(?s).*(suites|takes).*");
  }

  @Test
  void aResultReplacesTheOneBeforeAndLeavesTheOthers(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("RESULTS.md");
    ResultsFile results = new ResultsFile(file);
    results.put("publish", "a run", "first\n");
    results.put("store", "a run", "other\n");
    results.put("publish", "another run", "second\n");

    assertThat(Files.readString(file))
        .startsWith("# Results")
        .contains("other", "second", "another run")
        .doesNotContain("first");
  }
}
