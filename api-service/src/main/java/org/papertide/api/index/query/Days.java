package org.papertide.api.index.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A span of days, both ends in it; null is open.
public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

  /// Every day, the unknown one among them.
  public static final Days ANY = new Days(null, null);
}
