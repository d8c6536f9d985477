package org.papertide.api.search.syntax;

import java.util.List;
import org.papertide.api.index.query.TextQuery;

/// How a query was understood.
///
/// @param slips what could only be taken as words, in the order of the text
public record Reading(TextQuery query, List<Slip> slips) {}
