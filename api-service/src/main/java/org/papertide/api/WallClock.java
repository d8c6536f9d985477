package org.papertide.api;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// The time of day, as a bean.
@Singleton
public final class WallClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
