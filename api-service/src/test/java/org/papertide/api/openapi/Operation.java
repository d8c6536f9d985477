package org.papertide.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One operation as the document describes it.
record Operation(
    Document document, String method, String path, JsonNode pathItem, JsonNode described) {

  static final String EVENTS = "text/event-stream";

  @Override
  public String toString() {
    return method + " " + path;
  }

  boolean isGet() {
    return method.equals("GET");
  }

  List<JsonNode> parameters() {
    List<JsonNode> parameters = new ArrayList<>();
    pathItem.path("parameters").forEach(one -> parameters.add(document.resolved(one)));
    described.path("parameters").forEach(one -> parameters.add(document.resolved(one)));
    return parameters;
  }

  JsonNode schema(JsonNode parameter) {
    return document.resolved(parameter.path("schema"));
  }

  Optional<String> example(JsonNode parameter) {
    return document.example(parameter).map(JsonNode::asText).findFirst();
  }

  JsonNode responses() {
    return described.path("responses");
  }

  JsonNode response(int status) {
    return document.resolved(responses().path(Integer.toString(status)));
  }

  /// The media types of its good answers that are no streams of events, which never end.
  List<String> forms() {
    return Stream.of(200, 201, 202)
        .flatMap(status -> names(response(status).path("content")).stream())
        .filter(form -> !form.equals(EVENTS))
        .distinct()
        .toList();
  }

  /// The media types that its body can have; none for one without a body.
  List<String> bodies() {
    return names(requestBody().path("content"));
  }

  JsonNode requestBody() {
    return document.resolved(described.path("requestBody"));
  }

  Optional<String> bodyExample(String mediaType) {
    return document
        .example(requestBody().path("content").path(mediaType))
        .map(example -> example.isTextual() ? example.asText() : example.toString())
        .findFirst();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
