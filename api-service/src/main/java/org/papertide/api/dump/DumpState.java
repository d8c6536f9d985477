package org.papertide.api.dump;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.papertide.api.index.DumpDocument;

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
  static DumpState of(DumpDocument dump, Instant now, Duration silence) {
    DumpDocument.Announced announced = dump.announced();
    if (announced != null && announced.refusal() != null) {
      return REFUSED;
    }
    if (announced != null && settled(dump.stored()) >= announced.entries()) {
      return COMPLETE;
    }
    boolean silent = dump.lastEventAt().plus(silence).isBefore(now);
    return dump.stored().deadLetters() > 0 || silent ? INCOMPLETE : RECEIVING;
  }

  private static long settled(DumpDocument.Stored stored) {
    return (long) stored.observations() + stored.withdrawals() + stored.rejections();
  }
}
