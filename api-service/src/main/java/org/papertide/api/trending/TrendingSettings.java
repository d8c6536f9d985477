package org.papertide.api.trending;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of a list of trending papers.
@ConfigMapping(prefix = "api.trending")
public interface TrendingSettings {

  /// The half-life when none is given: a weekend without a feed does not empty the list.
  @WithDefault("72h")
  Duration halfLife();

  /// Papers when no limit is given.
  @WithDefault("20")
  int defaultLimit();

  /// Papers at most. Each has its gains beside its abstract.
  @WithDefault("100")
  int maxLimit();

  /// Gains of a paper that are listed one by one; the earlier ones are summed up. Two months of
  /// daily captures.
  @WithDefault("60")
  int gains();

  /// How long papers may be scored. A million that all gained something six times within the
  /// horizon take under half a second.
  @WithDefault("1500ms")
  Duration budget();
}
