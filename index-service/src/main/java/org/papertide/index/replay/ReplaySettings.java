package org.papertide.index.replay;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of a replay.
@ConfigMapping(prefix = "index.replay")
public interface ReplaySettings {

  /// Dead letters of one transaction. Fewer than a batch from the topic: what is dead is likelier
  /// to be refused again, and then the page is halved.
  @WithDefault("500")
  int pageSize();

  /// How much the dead letters of one transaction may hold together, since one may have
  /// megabytes.
  @WithDefault("16M")
  MemorySize pageBytes();

  /// @throws IllegalArgumentException if a replay could not move with these
  default void check() {
    if (pageSize() < 1) {
      throw new IllegalArgumentException(
          "index.replay.page-size is %d: set it to 1 or more".formatted(pageSize()));
    }
    if (pageBytes().asLongValue() < 1) {
      throw new IllegalArgumentException(
          "index.replay.page-bytes is %d: set it to 1 or more, such as 16M"
              .formatted(pageBytes().asLongValue()));
    }
  }
}
