package org.papertide.api.index.dump;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.dump.DumpDocument.Settlement;

/// Which dumps are meant; what is null does not matter.
///
/// @param source of this producer
/// @param day that count for this day
/// @param settlement that are settled in this way
public record DumpSelection(
    @Nullable String source, @Nullable LocalDate day, @Nullable Settlement settlement) {

  /// All dumps.
  public static final DumpSelection ALL = new DumpSelection(null, null, null);
}
