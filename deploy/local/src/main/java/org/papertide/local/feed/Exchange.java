package org.papertide.local.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.papertide.local.setting.Refusal;

/// Talks to the services over HTTP, as anybody else would.
final class Exchange {

  // A dump is answered only after its last event is acknowledged.
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();

  /// Pushes a file as it is.
  ///
  /// @throws Refusal if it is not taken; shows the answer
  JsonNode push(URI address, Path file) {
    try {
      return answer(
              HttpRequest.newBuilder(address)
                  .header("Content-Type", "text/plain")
                  .POST(HttpRequest.BodyPublishers.ofFile(file))
                  .build())
          .orElseThrow(() -> Refusal.failure("There is nothing at " + address));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Gets a resource; empty when it is not there.
  ///
  /// @throws Refusal if the answer is an error
  Optional<JsonNode> get(URI address) {
    return answer(HttpRequest.newBuilder(address).build());
  }

  private Optional<JsonNode> answer(HttpRequest request) {
    HttpRequest bounded =
        HttpRequest.newBuilder(request, (name, value) -> true).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = client.send(bounded, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      if (response.statusCode() != OK) {
        throw Refusal.failure(
            "%s %s was answered with %d: %s"
                .formatted(
                    request.method(), request.uri(), response.statusCode(), response.body()));
      }
      return Optional.of(json.readTree(response.body()));
    } catch (JsonProcessingException e) {
      throw Refusal.failure(
          "%s did not answer with JSON: %s".formatted(request.uri(), e.getMessage()));
    } catch (IOException e) {
      throw Refusal.failure("%s does not answer: %s".formatted(request.uri(), e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
