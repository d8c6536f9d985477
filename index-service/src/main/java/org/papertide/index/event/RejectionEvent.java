package org.papertide.index.event;

import org.jspecify.annotations.Nullable;

/// An entry that could not become an observation.
///
/// @param place where in the dump
/// @param reason a word to count by
/// @param detail a sentence for people
/// @param text the offending text, cut
public record RejectionEvent(
    String dumpId,
    int entryNumber,
    String source,
    String place,
    String reason,
    String detail,
    @Nullable String text)
    implements Event {}
