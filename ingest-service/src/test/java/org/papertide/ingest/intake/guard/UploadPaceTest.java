package org.papertide.ingest.intake.guard;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.http.ProblemException;

class UploadPaceTest {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final UploadPace pace = new UploadPace(1_000, Duration.ofSeconds(30));

  @Test
  void aStretchBelowTheRateEndsTheUpload() {
    for (int second = 1; second < 30; second++) {
      pace.count(SECOND, 999);
    }

    assertThatThrownBy(() -> pace.count(SECOND, 999)).isInstanceOf(ProblemException.class);
  }

  @Test
  void aLineMayBeLostForAMomentIfItIsFastOtherwise() {
    pace.count(29 * SECOND, 0);

    assertThatNoException().isThrownBy(() -> pace.count(SECOND, 30_000));
  }

  @Test
  void whatCameBeforeTheStretchDoesNotCount() {
    pace.count(30 * SECOND, 1_000_000_000);

    assertThatThrownBy(() -> pace.count(30 * SECOND, 100)).isInstanceOf(ProblemException.class);
  }

  @Test
  void bytesThatWereThereAlreadyCostNoTime() {
    for (int read = 0; read < 1_000; read++) {
      pace.count(0, 1);
    }
  }
}
