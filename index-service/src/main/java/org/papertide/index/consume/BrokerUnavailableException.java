package org.papertide.index.consume;

/// The broker gave no answer.
final class BrokerUnavailableException extends Exception {

  BrokerUnavailableException(Throwable cause) {
    super(String.valueOf(cause.getMessage()), cause);
  }
}
