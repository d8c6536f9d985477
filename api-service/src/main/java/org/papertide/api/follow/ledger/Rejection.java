package org.papertide.api.follow.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An entry that could not become an observation.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Rejection", description = "An entry that could not be understood")
public record Rejection(
    @Schema(description = "The number of the entry within its dump, from 1") int entryNumber,
    @Schema(description = "Where in the dump", examples = "line 17") String place,
    @Schema(description = "A word to count by", examples = "no-abstract") String reason,
    @Schema(description = "A sentence for people") String detail,
    @Schema(description = "The offending text, cut") @Nullable String text,
    @Schema(description = "How many characters of it are stored") @Nullable Integer textLength) {}
