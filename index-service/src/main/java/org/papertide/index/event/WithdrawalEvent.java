package org.papertide.index.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source takes a paper back. At least one of the two ids is there; it may come before the paper.
public record WithdrawalEvent(
    String dumpId,
    int entryNumber,
    String source,
    Instant capturedAt,
    @Nullable String arxivId,
    @Nullable String producerId)
    implements Event {}
