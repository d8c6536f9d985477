package org.papertide.api.topics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of a timeline.
@ConfigMapping(prefix = "api.topics")
public interface TopicSettings {

  /// Characters of a query. All of its words must match, so that a longer one finds nothing.
  @WithDefault("500")
  int queryLength();

  /// Days, weeks or months of one answer: more than any plot has points.
  @WithDefault("1000")
  int maxSteps();

  /// How long may be counted. A word that every one of a million papers has takes a tenth of it.
  @WithDefault("1500ms")
  Duration budget();
}
