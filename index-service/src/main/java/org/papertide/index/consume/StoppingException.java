package org.papertide.index.consume;

/// The service stops; what it had in hand was not stored, and will be read again.
final class StoppingException extends RuntimeException {

  StoppingException() {
    super("index-service stops; this batch is read again at the next start");
  }
}
