package org.papertide.index.store;

/// The database cannot store anything now. The same batch may be stored later.
public final class StoreUnavailableException extends Exception {

  public StoreUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
