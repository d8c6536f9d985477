package org.papertide.api.follow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An event that could not become rows.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeadLetter", description = "An event that could not be read or stored")
public record DeadLetter(
    @Schema(description = "Its own number; a later one died later") long number,
    @Schema(description = "The dump that its headers name") @Nullable String dump,
    @Nullable Integer entryNumber,
    @Schema(description = "A word to count by", examples = "unreadable-event") String cause,
    @Schema(description = "A sentence for people") String detail,
    String topic,
    int partition,
    long offset,
    @Schema(description = "The record's headers; absent when they are too long to be shown")
        @Nullable Map<String, String> headers,
    @Nullable Shown key,
    @Nullable Shown value,
    Instant failedAt,
    @Schema(description = "How often it was played again and was still dead") int replays,
    @Schema(description = "When that was last") @Nullable Instant replayedAt) {}
