package org.papertide.index.consume.seat;

/// It is not known yet from where to read; what was polled has to wait until it is.
public final class NotSeatedException extends Exception {

  NotSeatedException() {
    super("where to read from is not known yet: broker or database do not answer");
  }
}
