package org.papertide.index.store.batch;

import java.util.Map;
import org.papertide.index.delivery.Delivery;

/// What became of a batch.
///
/// @param stored events that became rows
/// @param skipped events of dumps that were complete already
/// @param repeated records below the fence: they were stored before
/// @param deadLetters events that became dead letters
/// @param gaps partitions whose records begin above the fence: nothing of them was stored, and
///     their reader
///     has to go back to the offset given here
public record Stored(
    int stored, int skipped, int repeated, int deadLetters, Map<Delivery.Partition, Long> gaps) {}
