package org.papertide.api.mcp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The bounds of what agents are told at once: every character costs them.
@ConfigMapping(prefix = "api.mcp")
public interface McpSettings {

  /// Papers when no limit is given.
  @WithDefault("10")
  int defaultLimit();

  /// Papers at most.
  @WithDefault("25")
  int maxLimit();

  /// How long a call may be without an answer. Every tool takes less.
  @WithDefault("10s")
  Duration answerWithin();

  /// Sessions at once, some kilobytes each.
  @WithDefault("2000")
  int sessions();

  /// Characters of an abstract in a list.
  @WithDefault("300")
  int abstractLength();
}
