package org.papertide.local.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.papertide.local.setting.Refusal;

/// Asks the services over HTTP, as anybody else would.
final class Exchange {

  // Many times what an answer takes on a machine under load.
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final ObjectMapper json = new ObjectMapper();

  /// Gets a resource; empty when it is not there.
  ///
  /// @throws Refusal if the answer is an error
  Optional<JsonNode> get(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == NOT_FOUND) {
        return Optional.empty();
      }
      if (response.statusCode() != OK) {
        throw Refusal.failure(
            "%s was answered with %d: %s"
                .formatted(address, response.statusCode(), response.body()));
      }
      return Optional.of(json.readTree(response.body()));
    } catch (JsonProcessingException e) {
      throw Refusal.failure("%s did not answer with JSON: %s".formatted(address, e.getMessage()));
    } catch (IOException e) {
      throw Refusal.failure("%s does not answer: %s".formatted(address, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
