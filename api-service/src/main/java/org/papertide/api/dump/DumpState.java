package org.papertide.api.dump;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpDocument.Settlement;

/// How far a dump has come.
public enum DumpState {
  /// Events of it are still to come.
  @JsonProperty("receiving")
  RECEIVING,
  /// Each of its entries is stored or rejected.
  @JsonProperty("complete")
  COMPLETE,
  /// Events of it could not be stored, or nothing new has come for too long.
  @JsonProperty("incomplete")
  INCOMPLETE,
  /// ingest-service did not take it.
  @JsonProperty("refused")
  REFUSED;

  /// The state at an instant.
  ///
  /// @param silence how long nothing new may come
  public static DumpState of(DumpDocument dump, Instant now, Duration silence) {
    return switch (dump.settlement()) {
      case REFUSED -> REFUSED;
      case COMPLETE -> COMPLETE;
      case OPEN -> {
        boolean silent = dump.lastEventAt().plus(silence).isBefore(now);
        yield dump.stored().deadLetters() > 0 || silent ? INCOMPLETE : RECEIVING;
      }
    };
  }

  /// The settlement that dumps in this state have.
  Settlement settlement() {
    return switch (this) {
      case COMPLETE -> Settlement.COMPLETE;
      case REFUSED -> Settlement.REFUSED;
      case RECEIVING, INCOMPLETE -> Settlement.OPEN;
    };
  }
}
