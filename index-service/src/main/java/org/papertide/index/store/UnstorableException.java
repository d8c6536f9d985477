package org.papertide.index.store;

import java.sql.SQLException;

/// Something in the batch can never be stored. Nothing of the batch was.
public final class UnstorableException extends Exception {

  private final String reason;

  /// @param reason a word to count by
  public UnstorableException(String reason, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  /// Whether a row was there already (unique_violation:
  /// https://www.postgresql.org/docs/18/errcodes-appendix.html).
  boolean isRepetition() {
    return getCause() instanceof SQLException failure && "23505".equals(failure.getSQLState());
  }

  public String reason() {
    return reason;
  }
}
