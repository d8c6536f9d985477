package org.papertide.api.daily;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of a day's account.
@ConfigMapping(prefix = "api.daily")
public interface DailySettings {

  /// How long after the end of a day (UTC) what comes for it is not late: captures are taken around
  /// the world, and pushed when they are done.
  @WithDefault("24h")
  Duration grace();

  /// Over how many of the same weekday before a day the usual volume is taken: a quarter of a year.
  /// Each costs a look at that day's dumps.
  @WithDefault("12")
  int usualOver();

  /// On how many of those a source must have delivered before anything counts as usual.
  @WithDefault("3")
  int usualFrom();

  /// Sources of a day that are accounted for.
  @WithDefault("200")
  int sources();

  /// Dumps that the account of a day lists; `GET /v1/dumps` has the others.
  @WithDefault("100")
  int dumps();
}
