package org.papertide.ingest.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The buffers of a body between the event loop, which receives them, and the worker that takes
/// them. At most [#AHEAD] wait.
final class ArrivingBuffers {

  /// Of 64 KiB each at most: the network does not wait for the reader, and memory stays small.
  private static final int AHEAD = 4;

  private final HttpServerRequest request;

  /// Its monitor guards the fields below; the event loop may hold it when it calls.
  private final HttpConnection connection;

  private final Deque<Buffer> arrived = new ArrayDeque<>();
  private boolean ended;
  private @Nullable Throwable failure;

  ArrivingBuffers(HttpServerRequest request) {
    this.request = request;
    this.connection = request.connection();
  }

  /// Lets the body come.
  void begin() {
    synchronized (connection) {
      if (request.isEnded()) {
        ended = true;
        return;
      }
      request.pause();
      request.handler(buffer -> hear(() -> arrived.add(buffer)));
      request.endHandler(end -> hear(() -> ended = true));
      request.exceptionHandler(problem -> hear(() -> failure = problem));
      request.fetch(AHEAD);
    }
  }

  /// The next buffer, or null at the end.
  ///
  /// @param patience how long it may take to come
  /// @throws IOException when the connection was lost
  /// @throws ProblemException when nothing came
  @Nullable Buffer next(Duration patience) throws IOException {
    synchronized (connection) {
      await(patience);
      Buffer next = arrived.poll();
      if (next == null && failure != null) {
        throw new IOException(failure);
      }
      // HTTP/2 takes the end for known before it has told it, and turns down any question then.
      if (next != null && !ended && !request.isEnded()) {
        request.fetch(1);
      }
      return next;
    }
  }

  /// Throws away what is there and what comes from now on.
  ///
  /// @return whether anything may still come
  boolean discard() {
    synchronized (connection) {
      arrived.clear();
      if (ended || failure != null || request.isEnded()) {
        return false;
      }
      failure = new IOException("closed");
      request.handler(unread -> {});
      request.resume();
      return true;
    }
  }

  private void hear(Runnable event) {
    synchronized (connection) {
      event.run();
      connection.notifyAll();
    }
  }

  private void await(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (arrived.isEmpty() && !ended && failure == null) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw stalled(patience);
      }
      try {
        connection.wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException(interrupted);
      }
    }
  }

  private static ProblemException stalled(Duration patience) {
    return new ProblemException(
        "upload-stalled",
        408,
        "Nothing of the body came for %d s. Nothing was published; push it again."
            .formatted(patience.toSeconds()));
  }
}
