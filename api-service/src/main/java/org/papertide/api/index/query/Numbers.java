package org.papertide.api.index.query;

import org.jspecify.annotations.Nullable;

/// A span of whole numbers, both ends in it; null is open.
public record Numbers(@Nullable Integer from, @Nullable Integer to) {

  /// Every number, the unknown one among them.
  public static final Numbers ANY = new Numbers(null, null);
}
