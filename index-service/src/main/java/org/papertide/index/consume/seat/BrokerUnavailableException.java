package org.papertide.index.consume.seat;

/// The broker gave no answer.
public final class BrokerUnavailableException extends Exception {

  BrokerUnavailableException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
