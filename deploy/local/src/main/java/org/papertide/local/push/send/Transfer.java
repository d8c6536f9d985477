package org.papertide.local.push.send;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Flow;

/// How far one attempt has come. Written by the client's threads; may be read from any thread.
public final class Transfer {

  private final long total;
  private final boolean asks;
  private volatile long sent;
  private volatile long lastMove = System.nanoTime();

  /// @param asks whether the body waits until the service has asked for it
  Transfer(long total, boolean asks) {
    this.total = total;
    this.asks = asks;
  }

  boolean asks() {
    return asks;
  }

  /// Whether the body still waits for the service to ask for it.
  boolean unasked() {
    return asks && sent == 0;
  }

  /// The bytes that the network has taken.
  public long sent() {
    return sent;
  }

  public long total() {
    return total;
  }

  /// Whether all bytes are on their way, and the answer is due.
  public boolean complete() {
    return sent >= total;
  }

  /// How long nothing has moved.
  public Duration idle() {
    return Duration.ofNanos(System.nanoTime() - lastMove);
  }

  /// The same body, counted.
  BodyPublisher count(BodyPublisher body) {
    if (total == 0) {
      return BodyPublishers.noBody();
    }
    return BodyPublishers.fromPublisher(
        subscriber -> body.subscribe(new Counter(subscriber)), total);
  }

  private final class Counter implements Flow.Subscriber<ByteBuffer> {

    private final Flow.Subscriber<? super ByteBuffer> next;

    Counter(Flow.Subscriber<? super ByteBuffer> next) {
      this.next = next;
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      next.onSubscribe(subscription);
    }

    @Override
    public void onNext(ByteBuffer piece) {
      int length = piece.remaining();
      next.onNext(piece);
      moved(length);
    }

    @Override
    public void onError(Throwable failure) {
      next.onError(failure);
    }

    @Override
    public void onComplete() {
      next.onComplete();
    }
  }

  // One thread at a time: a subscriber is never called twice at once.
  @SuppressWarnings("NonAtomicVolatileUpdate")
  private void moved(int length) {
    sent += length;
    lastMove = System.nanoTime();
  }
}
