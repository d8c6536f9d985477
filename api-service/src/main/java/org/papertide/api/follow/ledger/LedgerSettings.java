package org.papertide.api.follow.ledger;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// The bounds of what is read from the database directly. Its connections are those of the data
/// source `ledger`.
@ConfigMapping(prefix = "api.ledger")
public interface LedgerSettings {

  /// Rows when no limit is given.
  @WithDefault("20")
  int defaultLimit();

  /// Rows at most.
  @WithDefault("100")
  int maxLimit();

  /// How much of a text or a record is shown, in characters or bytes: enough to see what is wrong,
  /// and 100 rows stay under 2 MB.
  @WithDefault("4096")
  int shown();
}
