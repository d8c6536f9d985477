package org.papertide.api.index;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Some papers of a stretch of feed days. A paper that stands in several of the days is there once,
/// with its place in the first of them.
///
/// @param total how many papers the period has
/// @param next where the following ones begin; null after the last
/// @param before the last day with papers before the period; null if there is none
/// @param after the first day with papers after it; null if there is none
public record PeriodPapers(
    Answers.Total total,
    List<Answers.Placed> papers,
    @Nullable String next,
    @Nullable LocalDate before,
    @Nullable LocalDate after) {}
