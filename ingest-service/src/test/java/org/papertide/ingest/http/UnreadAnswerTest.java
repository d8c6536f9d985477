package org.papertide.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnreadAnswerTest {

  private static final Duration SILENCE = Duration.ofMillis(300);

  /// More than the network holds of what nobody reads.
  private static final Buffer ANSWER = Buffer.buffer(new byte[32 * 1024 * 1024]);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    get(vertx.close());
  }

  private static <T> T get(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private Socket push(Handler<HttpServerRequest> service) throws IOException {
    HttpServer server =
        get(vertx.createHttpServer().requestHandler(service).listen(0, "127.0.0.1"));
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    String request = "POST / HTTP/1.0\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  @Test
  void aConnectionWhoseAnswerIsNotReadIsClosed() throws Exception {
    CompletableFuture<String> closed = new CompletableFuture<>();
    Handler<HttpServerRequest> service =
        request -> {
          request.response().closeHandler(gone -> closed.complete("closed"));
          IncomingBody body = new IncomingBody(vertx, request, SILENCE);
          body.close();
          body.limitAnswer();
          request.response().setChunked(true).write(ANSWER);
        };

    try (var _ = push(service)) {
      assertThat(closed.get(20, TimeUnit.SECONDS)).isEqualTo("closed");
    }
  }

  @Test
  void anAnswerThatHasLeftIsNotRemembered() throws Exception {
    CompletableFuture<WeakReference<IncomingBody>> answered = new CompletableFuture<>();
    Handler<HttpServerRequest> service =
        request -> {
          IncomingBody body = new IncomingBody(vertx, request, Duration.ofHours(1));
          body.close();
          body.limitAnswer();
          request.response().end("done");
          answered.complete(new WeakReference<>(body));
        };

    try (Socket client = push(service)) {
      assertThat(client.getInputStream().readAllBytes()).isNotEmpty();
      WeakReference<IncomingBody> body = answered.get(20, TimeUnit.SECONDS);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                System.gc();
                return body.get() == null;
              });
    }
  }

  @Test
  void theWorkBeforeTheAnswerMayTakeLonger() throws Exception {
    Handler<HttpServerRequest> service =
        request -> {
          new IncomingBody(vertx, request, SILENCE).close();
          vertx.setTimer(3 * SILENCE.toMillis(), done -> request.response().end("done"));
        };

    try (Socket patient = push(service)) {
      byte[] answer = patient.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.US_ASCII)).endsWith("done");
    }
  }
}
