package org.papertide.api.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/// How often one client may ask.
@ConfigMapping(prefix = "api.rate-limit")
public interface RateLimitSettings {

  /// Requests of a client in each [#window()]. Without a number there is no limit: who runs the
  /// service on one machine, or behind a gateway that limits, needs none.
  OptionalInt requests();

  /// The time for those.
  @WithDefault("1m")
  Duration window();

  /// Requests that may come at once after a pause; as many as [#requests()] unless it is set.
  OptionalInt burst();

  /// Clients that are kept in mind, about 300 bytes each. Beyond, those that ask least often are
  /// forgotten, and begin anew.
  @WithDefault("100000")
  int clients();
}
