package org.papertide.index.store;

import java.sql.SQLException;

/// The database cannot store anything now. The same batch may be stored later.
public final class StoreUnavailableException extends Exception {

  /// Serialization failures and deadlocks:
  /// https://www.postgresql.org/docs/18/errcodes-appendix.html.
  private static final String TRANSACTION_ROLLBACK = "40";

  public StoreUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }

  /// Whether only another transaction was in the way, so that it can be tried again at once.
  boolean isConflict() {
    return getCause() instanceof SQLException failure
        && failure.getSQLState() != null
        && failure.getSQLState().startsWith(TRANSACTION_ROLLBACK);
  }
}
