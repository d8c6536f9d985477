package org.papertide.api.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A request made of an operation's examples.
///
/// @param path values of its path's parameters
/// @param query values of its query's parameters
record Call(Operation operation, Map<String, String> path, Map<String, String> query) {

  /// With the examples of what it requires; where it requires nothing, of the first that it takes,
  /// which some need although each may be left out.
  static Call of(Operation operation) {
    List<JsonNode> parameters = operation.parameters();
    List<JsonNode> required =
        parameters.stream().filter(one -> one.path("required").asBoolean()).toList();
    Call call = new Call(operation, Map.of(), Map.of());
    for (JsonNode one : required.isEmpty() ? parameters.stream().limit(1).toList() : required) {
      call = operation.example(one).map(withIt(call, one)).orElse(call);
    }
    return call;
  }

  private static Function<String, Call> withIt(Call call, JsonNode parameter) {
    return example -> call.with(parameter, example);
  }

  /// With another value of a parameter; headers stay as they are.
  Call with(JsonNode parameter, String value) {
    Map<String, String> newPath = new LinkedHashMap<>(path);
    Map<String, String> newQuery = new LinkedHashMap<>(query);
    boolean inPath = parameter.path("in").asText().equals("path");
    (inPath ? newPath : newQuery).put(parameter.path("name").asText(), value);
    return new Call(operation, newPath, newQuery);
  }

  String address() {
    String address = operation.path();
    for (Map.Entry<String, String> value : path.entrySet()) {
      address = address.replace("{" + value.getKey() + "}", encoded(value.getValue()));
    }
    return query.isEmpty()
        ? address
        : address
            + query.entrySet().stream()
                .map(value -> value.getKey() + "=" + encoded(value.getValue()))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// The answer in some form, to the example of the body where there is one.
  Response answer(String form) {
    RequestSpecification request = request().accept(form);
    operation.bodies().stream()
        .findFirst()
        .ifPresent(type -> request.contentType(type).body(operation.bodyExample(type).orElse("")));
    return request.request(operation.method(), address());
  }

  /// The answer to another body.
  Response answerTo(String body, String type) {
    return request().contentType(type).body(body).request(operation.method(), address());
  }

  static RequestSpecification request() {
    return given().urlEncodingEnabled(false).redirects().follow(false);
  }
}
