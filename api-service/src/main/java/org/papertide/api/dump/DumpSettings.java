package org.papertide.api.dump;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of the list of dumps, and when a dump counts as broken off.
@ConfigMapping(prefix = "api.dump")
public interface DumpSettings {

  /// Dumps when no limit is given.
  @WithDefault("20")
  int defaultLimit();

  /// Dumps at most.
  @WithDefault("100")
  int maxLimit();

  /// Dumps that one page looks at. Whether a dump that is not complete is still coming depends on
  /// the time, so those are looked at one by one; a page may then be shorter than asked for.
  @WithDefault("1000")
  int lookedAt();

  /// How long nothing new may come of a dump that is not complete before it counts as incomplete.
  /// Every event is sent before the producer has its answer, so minutes of silence mean that the
  /// push broke off.
  @WithDefault("10m")
  Duration silence();
}
