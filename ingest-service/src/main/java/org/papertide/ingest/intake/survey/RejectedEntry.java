package org.papertide.ingest.intake.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// An entry that could not be understood, as reports tell it.
///
/// @param entryNumber from 1
/// @param place where in the dump, such as `line 12`
/// @param reason a word to count by, such as `no-abstract`
/// @param detail a sentence for people
/// @param text the offending text, cut
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RejectedEntry(
    int entryNumber, String place, String reason, String detail, @Nullable String text) {}
