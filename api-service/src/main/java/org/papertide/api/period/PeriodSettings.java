package org.papertide.api.period;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of a list of the papers of a period.
@ConfigMapping(prefix = "api.period")
public interface PeriodSettings {

  /// Papers when no limit is given: a page of Daily Papers has some sixty.
  @WithDefault("100")
  int defaultLimit();

  /// Papers at most: about 2 MB of abstracts.
  @WithDefault("1000")
  int maxLimit();
}
