package org.papertide.api.index.trend;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the observations of one source added, one after the other.
///
/// @param source null while it is not known
/// @param gains by the time of their capture
public record SourceGains(@Nullable String source, List<Gain> gains) {}
