package org.papertide.index.event;

/// An event that does not keep to the contract; the message says in which way.
public final class UnreadableEventException extends Exception {

  public UnreadableEventException(String message) {
    super(message);
  }
}
