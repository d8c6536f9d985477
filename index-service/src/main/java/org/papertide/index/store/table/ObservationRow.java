package org.papertide.index.store.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.papertide.index.merge.Observation;
import org.papertide.index.merge.Revision;

/// A row to be: what is folded, and what is only kept.
///
/// @param dump the number of its dump
/// @param revision the text; absent for a withdrawal
/// @param position place in the feed, from 1
public record ObservationRow(
    long dump,
    Observation observation,
    @Nullable Revision revision,
    @Nullable LocalDate feedDay,
    @Nullable Integer position) {}
