package org.papertide.api.hub;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of the Hub's API. Those of its own are the defaults.
@ConfigMapping(prefix = "api.hub")
public interface HubSettings {

  /// Characters of a query.
  @WithDefault("250")
  int queryLength();

  /// Papers found when no limit is given.
  @WithDefault("20")
  int searchDefaultLimit();

  /// Papers found at most.
  @WithDefault("120")
  int searchMaxLimit();

  /// Papers of a page of any other list when no limit is given.
  @WithDefault("50")
  int listDefaultLimit();

  /// Papers of a page of any other list at most.
  @WithDefault("100")
  int listMaxLimit();

  /// How far into a list a page may begin. Each page is found by passing what stands before it: the
  /// last ones take half a second.
  @WithDefault("5000")
  int deepest();
}
