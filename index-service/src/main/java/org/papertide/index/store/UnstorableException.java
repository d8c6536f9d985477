package org.papertide.index.store;

/// Something in the batch can never be stored. Nothing of the batch was.
public final class UnstorableException extends Exception {

  private final String reason;

  /// @param reason a word to count by
  public UnstorableException(String reason, Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
