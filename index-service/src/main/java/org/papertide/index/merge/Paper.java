package org.papertide.index.merge;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The merged, current state of one identity.
///
/// @param revision the hash of its current text; absent while only a withdrawal is known, and when
///     merged
/// @param fields the merged properties by their names in the event
/// @param mergedInto the identity that it became part of
/// @param firstCapturedAt of its observations; absent while there are none, and when merged
/// @param lastCapturedAt of its observations
public record Paper(
    String identity,
    @Nullable String revision,
    SortedMap<String, JsonNode> fields,
    boolean withdrawn,
    @Nullable String mergedInto,
    @Nullable Instant firstCapturedAt,
    @Nullable Instant lastCapturedAt) {

  static Paper merged(String identity, String into) {
    return new Paper(identity, null, new TreeMap<>(), false, into, null, null);
  }
}
