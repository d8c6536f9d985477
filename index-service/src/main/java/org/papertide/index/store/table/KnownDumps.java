package org.papertide.index.store.table;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The dumps that a batch names, as the transaction found them.
public final class KnownDumps {

  /// One dump.
  ///
  /// @param capturedAt absent until its own event was read
  /// @param complete whether everything that it announced has been stored, as it was captured first
  public record Known(long number, @Nullable Instant capturedAt, boolean complete) {

    /// Whether it was announced with an earlier capture than this.
    public boolean isBefore(Instant at) {
      return capturedAt != null && capturedAt.isBefore(at);
    }

    /// Whether an event of it that was captured at this time can change nothing any more.
    public boolean hasAll(Instant at) {
      return complete && capturedAt != null && !at.isBefore(capturedAt);
    }
  }

  private final Map<String, Known> byId;

  KnownDumps(Map<String, Known> byId) {
    this.byId = byId;
  }

  /// @throws IllegalArgumentException if the batch does not name it
  public Known get(String dumpId) {
    Known known = byId.get(dumpId);
    if (known == null) {
      throw new IllegalArgumentException("no such dump in this batch: " + dumpId);
    }
    return known;
  }

  Collection<Known> all() {
    return byId.values();
  }

  long number(String dumpId) {
    return get(dumpId).number();
  }
}
