package org.papertide.index.consume.seat;

import java.util.Map;
import java.util.UUID;

/// One taking of seats: since then everything polled comes from these lives of the topics.
///
/// @param number also on the records polled under it
/// @param lives the ids of the topics when the seats were taken
record Taking(long number, Map<String, UUID> lives) {

  static final Taking NONE = new Taking(-1, Map.of());

  Taking {
    lives = Map.copyOf(lives);
  }
}
