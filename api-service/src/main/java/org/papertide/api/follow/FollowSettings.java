package org.papertide.api.follow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the change feed is read.
@ConfigMapping(prefix = "api.follow")
public interface FollowSettings {

  /// Papers, and dumps, in one page. A page is held in memory with everything that is known of its
  /// papers; a larger one saves little, since a page already costs one round trip for each
  /// question.
  @WithDefault("500")
  int pageSize();

  /// How long to wait for a notification before asking anyway: the most that a lost one can cost.
  @WithDefault("1s")
  Duration poll();

  /// How long a change may wait to be shown to reads while many come in. One that comes alone is
  /// shown at once; of many, each showing makes a segment of the index, and segments have to be
  /// merged.
  @WithDefault("200ms")
  Duration showEvery();

  /// How often the index is made durable. What is lost in a crash is read again, so this trades
  /// disk writes against the time that takes.
  @WithDefault("10s")
  Duration commitEvery();

  /// The first wait after a failure; it doubles up to `maxBackOff`, each time with a random part so
  /// that replicas do not come back as one.
  @WithDefault("200ms")
  Duration minBackOff();

  /// The longest wait after a failure: an outage's end is noticed within it.
  @WithDefault("5s")
  Duration maxBackOff();
}
