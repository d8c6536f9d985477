package org.papertide.index.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// What one dump says of one paper at one moment.
///
/// @param arxivId without version
/// @param version the arXiv version, 0 when the dump names none
/// @param producerId the producer's own id of the paper
/// @param position place in the feed, from 1
/// @param fields all other properties of the event by their names, so that a new one passes through
public record ObservationEvent(
    String dumpId,
    int entryNumber,
    String source,
    Instant capturedAt,
    @Nullable LocalDate feedDay,
    @Nullable Integer position,
    @Nullable String arxivId,
    int version,
    @Nullable String producerId,
    String title,
    String abstractText,
    @Nullable Integer upvotes,
    @Nullable Integer comments,
    SortedMap<String, JsonNode> fields)
    implements Event {}
