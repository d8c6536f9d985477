package org.papertide.ingest.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request's body, read by one worker while the event loop receives it.
///
/// The framework's own stream closes the connection of a client that sends nothing, before the
/// client can be told why. This one ends with a problem.
public final class IncomingBody extends InputStream {

  /// How long what nobody reads is still received, so that the client gets its answer: closing a
  /// connection on bytes that are under way takes back what was sent.
  private static final Duration LINGER = Duration.ofSeconds(3);

  /// How often it is asked whether an answer has left.
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Vertx vertx;
  private final HttpServerRequest request;
  private final Duration silence;
  private final ArrivingBuffers arriving;
  private boolean invited;
  private @Nullable Buffer current;
  private int position;

  /// Lets the body come.
  IncomingBody(Vertx vertx, HttpServerRequest request, Duration silence) {
    this.vertx = vertx;
    this.request = request;
    this.silence = silence;
    this.arriving = new ArrivingBuffers(request);
    arriving.begin();
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
      invite();
      buffer = arriving.next(silence);
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

  /// Ends the reading. If the body has not ended, the rest is thrown away. With HTTP/1.1 the
  /// connection is of no further use then: the client is told so with the answer, and it is closed
  /// a moment later. With HTTP/2 it serves other requests.
  @Override
  public void close() {
    current = null;
    if (arriving.discard() && request.version() != HttpVersion.HTTP_2) {
      HttpServerResponse response = request.response();
      if (!response.headWritten()) {
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      }
      vertx.setTimer(LINGER.toMillis(), timer -> request.connection().close());
    }
  }

  /// Gives the client as long to read its answer as it might have sent nothing, and closes its
  /// connection then. To be called when all but the answer is done.
  public void limitAnswer() {
    long begun = System.nanoTime();
    // Looked at often, since a timer keeps the request in memory for as long as it runs.
    vertx.setPeriodic(
        Math.min(LOOK.toMillis(), silence.toMillis()),
        timer -> {
          boolean over = System.nanoTime() - begun >= silence.toNanos();
          if (over && !isAnswered()) {
            endAnswer();
          }
          if (over || isAnswered()) {
            vertx.cancelTimer(timer);
          }
        });
  }

  private boolean isAnswered() {
    return request.response().ended() || request.response().closed();
  }

  /// The thread that writes an answer waits while the client does not read it. Closing the
  /// connection in order would wait as well, until all that was written has left.
  private void endAnswer() {
    HttpServerResponse response = request.response();
    if (request.version() == HttpVersion.HTTP_2) {
      response.reset();
    } else if (request.connection() instanceof HttpServerConnection connection) {
      var _ = connection.channelHandlerContext().close();
    }
  }

  /// Tells a client that asks before it sends to do so: only now is it certain that it should.
  private void invite() {
    if (!invited && request.headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
      request.response().writeContinue();
    }
    invited = true;
  }
}
