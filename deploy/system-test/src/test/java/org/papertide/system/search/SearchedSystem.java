package org.papertide.system.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.papertide.system.assembly.AssembledSystem;

/// Takes dumps in by ingest-service and asks api-service. For one thread.
final class SearchedSystem {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AssembledSystem system;

  SearchedSystem(AssembledSystem system) {
    this.system = system;
  }

  /// Pushes a dump.
  ///
  /// @return the report of ingest-service
  JsonNode push(String query, byte[] dump) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(system.ingest("/v1/dumps?" + query))
            .POST(HttpRequest.BodyPublishers.ofByteArray(dump));
    return body(system.send(request));
  }

  /// Waits until that many papers can be found.
  void awaitPapers(int papers) {
    await(papers + " papers can be found")
        .atMost(AssembledSystem.PATIENCE)
        .until(
            () ->
                JSON.readTree(system.api("/q/health/ready").body()).findPath("papers").asInt()
                    == papers);
  }

  /// The answer to a query.
  JsonNode search(String query, int limit) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return body(system.api("/v1/search?limit=" + limit + "&q=" + encoded));
  }

  /// One property of each hit, the best first.
  static List<String> hits(JsonNode found, String property) {
    List<String> hits = new ArrayList<>();
    found.path("hits").forEach(hit -> hits.add(hit.path(property).asText()));
    return hits;
  }

  private static JsonNode body(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + answer.body(), e);
    }
  }
}
