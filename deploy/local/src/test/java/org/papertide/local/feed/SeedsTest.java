package org.papertide.local.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.papertide.local.setting.Refusal;

class SeedsTest {

  private static final Path CHECKOUT = Path.of("../../seeds");

  @Test
  void theSeedsComeInTheOrderOfTheirCapture() {
    List<Seeds.Seed> seeds = Seeds.in(CHECKOUT);

    assertThat(seeds)
        .extracting(seed -> seed.name().substring(0, 3))
        .containsExactly("002", "003", "001", "000", "004");
    assertThat(seeds)
        .extracting(seed -> seed.capturedOn().toString())
        .containsExactly("2025-03-17", "2025-04-24", "2025-05-09", "2025-08-06", "2025-11-25");
  }

  @Test
  void everyCapturedPageHasItsDay() throws Exception {
    try (var files = Files.newDirectoryStream(CHECKOUT, "*.txt")) {
      assertThat(Seeds.in(CHECKOUT))
          .extracting(Seeds.Seed::name)
          .hasSameElementsAs(
              StreamSupport.stream(files.spliterator(), false)
                  .map(file -> file.getFileName().toString())
                  .toList());
    }
  }

  @Test
  void aLineThatCannotBeReadIsShown(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(Seeds.DAYS), "# file\tday\nabsent.txt\t2025-11-25\n");

    assertThatThrownBy(() -> Seeds.in(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("absent.txt\t2025-11-25");
  }
}
