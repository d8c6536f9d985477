package org.papertide.api.index.trend;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which trending papers are wanted.
///
/// @param after the rank of the last paper before these; null to begin
/// @param budget how long papers may be scored; what was found by then is the answer
public record TrendQuestion(
    TrendFormula formula, @Nullable Rank after, int limit, Duration budget) {}
