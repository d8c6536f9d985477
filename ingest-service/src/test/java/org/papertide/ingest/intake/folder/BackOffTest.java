package org.papertide.ingest.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {

  private final BackOff pauses = new BackOff(Duration.ofSeconds(5), Duration.ofSeconds(12));

  private void assertPauses(boolean success, int... seconds) {
    for (int expected : seconds) {
      assertThat(pauses.after(success)).hasSeconds(expected);
    }
  }

  @Test
  void pausesGrowToTheirBoundUntilSomethingSucceeds() {
    assertPauses(true, 5, 5);
    assertPauses(false, 5, 10, 12, 12);
    assertPauses(true, 5);
    assertPauses(false, 5, 10);
  }

  @Test
  void theUsualPauseIsNeverCut() {
    BackOff slow = new BackOff(Duration.ofMinutes(5), Duration.ofMinutes(1));

    assertThat(slow.after(false)).hasMinutes(5);
    assertThat(slow.after(false)).hasMinutes(5);
  }
}
