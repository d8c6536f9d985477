package org.papertide.index.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What the fold needs to know of one observation or withdrawal.
///
/// @param fingerprint absent for a withdrawal
/// @param arxivVersion 0 when the dump names none
/// @param revision the hash of its text; absent for a withdrawal
public record Observation(
    String dumpId,
    int entryNumber,
    String source,
    String identity,
    @Nullable String fingerprint,
    Instant capturedAt,
    int arxivVersion,
    @Nullable String revision,
    @Nullable Integer upvotes,
    @Nullable Integer comments,
    SortedMap<String, JsonNode> fields) {

  /// Whether it takes the paper back.
  public boolean isWithdrawal() {
    return revision == null;
  }
}
