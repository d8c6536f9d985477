package org.papertide.local.push.send;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.papertide.local.push.answer.Answer;
import org.papertide.local.push.answer.Reading;

/// One request, watched until it is answered, breaks off or stands still.
final class Attempt {

  // Twice the silence after which ingest-service gives a connection up.
  private static final Duration STALLED = Duration.ofSeconds(60);
  // ingest-service looks for its topic before it asks for the body, which takes three seconds.
  private static final Duration UNASKED = Duration.ofSeconds(15);
  private static final long STEP_MILLIS = 100;
  // Thousands of rejections with their text, as a service may repeat them after a dry run.
  private static final int ANSWER_BYTES = 8 * 1024 * 1024;

  private final HttpClient client;
  private final HttpRequest request;
  private final Transfer transfer;
  private final Duration answerWithin;

  Attempt(HttpClient client, HttpRequest request, Transfer transfer, Duration answerWithin) {
    this.client = client;
    this.request = request;
    this.transfer = transfer;
    this.answerWithin = answerWithin;
  }

  Answer answer(Consumer<Transfer> watcher) {
    CompletableFuture<HttpResponse<InputStream>> exchange =
        client.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream());
    CompletableFuture<Answer> answer = exchange.thenApplyAsync(this::read);
    try {
      while (true) {
        watcher.accept(transfer);
        Optional<String> obstacle = obstacle();
        if (obstacle.isPresent()) {
          exchange.cancel(true);
          return new Answer.Later(obstacle.get(), null);
        }
        try {
          return answer.get(STEP_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
          // Goes on; it is asked again above whether it should.
        }
      }
    } catch (ExecutionException e) {
      return Breakage.answer(e.getCause() == null ? e : e.getCause(), request.uri());
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while pushing", e);
    }
  }

  /// Why it makes no sense to wait any longer.
  private Optional<String> obstacle() {
    Duration idle = transfer.idle();
    if (transfer.unasked() && idle.compareTo(UNASKED) > 0) {
      return Optional.of(
          "The service has not asked for the body within %d s.".formatted(UNASKED.toSeconds()));
    }
    if (transfer.complete()) {
      return idle.compareTo(answerWithin) <= 0
          ? Optional.empty()
          : Optional.of(
              "There was no answer within %d s of the last byte."
                  .formatted(answerWithin.toSeconds()));
    }
    return idle.compareTo(STALLED) <= 0
        ? Optional.empty()
        : Optional.of("The service has taken no byte for %d s.".formatted(STALLED.toSeconds()));
  }

  private Answer read(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      String start = new String(body.readNBytes(ANSWER_BYTES), StandardCharsets.UTF_8);
      HttpHeaders headers = response.headers();
      return new Reading(request.uri())
          .answer(
              response.statusCode(),
              headers.firstValue("Location").orElse(null),
              headers.firstValue("Retry-After").orElse(null),
              start);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
