package org.papertide.local.push.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PersistenceTest {

  private static final int MANY = 1_000;
  private final long seed = System.nanoTime();

  @Test
  void pausesDoubleUpToAMinuteAndEndWithTheWait() {
    Duration wait = Duration.ofMinutes(10);
    Persistence persistence = new Persistence(MANY, wait, new Random(seed));

    Duration sum = Duration.ZERO;
    int attempts = 0;
    for (Duration pause = persistence.next(1, null);
        pause != null;
        pause = persistence.next(attempts + 1, null)) {
      attempts++;
      long most = Math.min(60_000, 1_000L << attempts);
      assertThat(pause.toMillis()).as("seed %d", seed).isBetween(most / 2, most);
      sum = sum.plus(pause);
    }

    assertThat(sum).as("seed %d", seed).isBetween(wait.minusMinutes(1), wait);
  }

  @Test
  void theServicesOwnWordCountsButNeverMakesATightLoop() {
    Persistence persistence = new Persistence(MANY, Duration.ofMinutes(10), new Random(seed));

    assertThat(persistence.next(1, Duration.ofSeconds(500))).isEqualTo(Duration.ofSeconds(500));
    assertThat(persistence.next(2, Duration.ofSeconds(500))).isNull();
    assertThat(persistence.next(2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    persistence.renew();
    assertThat(persistence.next(1, Duration.ofSeconds(500))).isEqualTo(Duration.ofSeconds(500));
  }

  @Test
  void retriesEndEarlier() {
    Persistence persistence = new Persistence(2, Duration.ofMinutes(10), new Random(seed));

    assertThat(persistence.next(2, null)).isNotNull();
    assertThat(persistence.next(3, null)).isNull();
  }
}
