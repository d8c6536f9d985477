package org.papertide.ingest.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A request's body, read by one worker while the event loop receives it.
///
/// The framework's own stream closes the connection of a client that sends nothing, before the
/// client can be told why. This one ends with a problem.
public final class IncomingBody extends InputStream {

  /// Buffers received ahead of the reader, 64 KiB each at most: the network does not wait for it,
  /// and memory stays small.
  private static final int AHEAD = 4;

  /// How long what nobody reads is still received, so that the client gets its answer: closing a
  /// connection on bytes that are under way takes back what was sent.
  private static final Duration LINGER = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final Duration silence;

  /// Its monitor guards the fields below; the event loop may hold it when it calls.
  private final HttpConnection connection;

  private final Deque<Buffer> arrived = new ArrayDeque<>();
  private boolean ended;
  private @Nullable Throwable failure;

  private boolean invited;
  private @Nullable Buffer current;
  private int position;

  IncomingBody(Vertx vertx, HttpServerRequest request, Duration silence) {
    this.vertx = vertx;
    this.request = request;
    this.silence = silence;
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

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /// @throws ProblemException when the client has sent nothing for too long
  /// @throws IOException when the connection was lost
  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Buffer buffer = current;
    if (buffer == null || position == buffer.length()) {
      buffer = next();
      current = buffer;
      position = 0;
    }
    if (buffer == null) {
      return -1;
    }
    int count = Math.min(length, buffer.length() - position);
    buffer.getBytes(position, position + count, into, offset);
    position += count;
    return count;
  }

  /// Ends the reading. If the body has not ended, the connection is of no further use: the client
  /// is told so with the answer, and it is closed a moment later.
  @Override
  public void close() {
    synchronized (connection) {
      current = null;
      arrived.clear();
      if (ended || failure != null) {
        return;
      }
      failure = new IOException("closed");
      request.handler(unread -> {});
      request.resume();
    }
    HttpServerResponse response = request.response();
    if (request.version() != HttpVersion.HTTP_2 && !response.headWritten()) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    vertx.setTimer(LINGER.toMillis(), timer -> connection.close());
  }

  private void hear(Runnable event) {
    synchronized (connection) {
      event.run();
      connection.notifyAll();
    }
  }

  /// Tells a client that asks before it sends to do so: only now is it certain that it should.
  private void invite() {
    if (!invited && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
      request.response().writeContinue();
    }
    invited = true;
  }

  private @Nullable Buffer next() throws IOException {
    invite();
    synchronized (connection) {
      await();
      Buffer next = arrived.poll();
      if (next == null && failure != null) {
        throw new IOException(failure);
      }
      if (next != null && !ended) {
        request.fetch(1);
      }
      return next;
    }
  }

  private void await() throws IOException {
    long deadline = System.nanoTime() + silence.toNanos();
    while (arrived.isEmpty() && !ended && failure == null) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw stalled();
      }
      try {
        connection.wait(left);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IOException(interrupted);
      }
    }
  }

  private ProblemException stalled() {
    return new ProblemException(
        "upload-stalled",
        408,
        "Nothing of the body came for %d s. Nothing was published; push it again."
            .formatted(silence.toSeconds()));
  }
}
