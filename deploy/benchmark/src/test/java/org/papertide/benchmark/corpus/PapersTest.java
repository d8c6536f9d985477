package org.papertide.benchmark.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PapersTest {

  private static final Path SEEDS = Path.of("..", "..", "seeds");

  @Test
  void aNumberIsTheSamePaperAtEveryRun() {
    assertThat(Papers.from(SEEDS).get(54_321)).isEqualTo(Papers.from(SEEDS).get(54_321));
    assertThat(Papers.from(SEEDS).get(54_321)).isNotEqualTo(Papers.from(SEEDS).get(54_322));
  }

  @Test
  void papersAreAsLongAsRealOnesAndAllDifferent() {
    Papers papers = Papers.from(SEEDS);
    Set<String> ids = new HashSet<>();
    long characters = 0;
    for (int number = 0; number < 45_000; number++) {
      Papers.Paper paper = papers.get(number);
      assertThat(ids.add(paper.id())).as(paper.id()).isTrue();
      assertThat(paper.id()).matches("[0-9]{4}\\.[0-9]{5}");
      characters += paper.abstractText().length();
    }
    assertThat(characters / 45_000).isBetween(800L, 2_000L);
  }

  @Test
  void aDumpHasALineForEachPaper(@TempDir Path folder) throws Exception {
    Path dump = Dumps.write(Papers.from(SEEDS), 1_000, folder.resolve("dump"));

    assertThat(Files.readAllLines(dump))
        .hasSize(1_000)
        .allMatch(line -> line.startsWith("{\"id\""));
    assertThat(Dumps.in(folder)).containsExactly(dump);
  }
}
