package org.papertide.api.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The OpenAPI document that the running service gives.
record Document(JsonNode root) {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  static Document ofRunningService() throws JsonProcessingException {
    String json = given().get("/q/openapi?format=json").then().statusCode(200).extract().asString();
    return new Document(new ObjectMapper().readTree(json));
  }

  /// Every operation below a path.
  List<Operation> operations(String below) {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        item -> {
                          if (path.getKey().startsWith(below) && METHODS.contains(item.getKey())) {
                            operations.add(
                                new Operation(
                                    this,
                                    item.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    path.getValue(),
                                    item.getValue()));
                          }
                        }));
    return operations;
  }

  /// What a node means: itself, or what it refers to.
  JsonNode resolved(JsonNode node) {
    JsonNode at = node;
    while (at.has("$ref")) {
      at = root.at(at.get("$ref").asText().substring(1));
    }
    return at;
  }

  /// A parameter, body or media type's example; empty without one.
  Stream<JsonNode> example(JsonNode described) {
    return Stream.of(
            described.path("example"),
            first(described.path("examples")).path("value"),
            resolved(described.path("schema")).path("example"),
            first(resolved(described.path("schema")).path("examples")))
        .filter(example -> !example.isMissingNode())
        .limit(1);
  }

  private static JsonNode first(JsonNode several) {
    return several.isEmpty() ? several.path("none") : several.iterator().next();
  }
}
