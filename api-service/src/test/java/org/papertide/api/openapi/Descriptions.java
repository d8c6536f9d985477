package org.papertide.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// What an operation's description lacks, each said to whoever wrote the operation.
final class Descriptions {

  private Descriptions() {}

  static List<String> lacks(Operation operation) {
    List<String> lacks = new ArrayList<>();
    require(lacks, operation, operation.described().hasNonNull("summary"), "@Operation(summary)");
    require(lacks, operation, operation.described().has("tags"), "@Tag on its class");
    operation.parameters().forEach(parameter -> parameter(lacks, operation, parameter));
    operation
        .bodies()
        .forEach(
            type ->
                require(
                    lacks,
                    operation,
                    operation.bodyExample(type).isPresent(),
                    "an example of its body in "
                        + type
                        + ", by @RequestBody(content = @Content("
                        + "examples = @ExampleObject(value))) or by the schema"));
    answers(lacks, operation);
    return lacks;
  }

  private static void parameter(List<String> lacks, Operation operation, JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = operation.schema(parameter);
    require(
        lacks,
        operation,
        parameter.hasNonNull("description"),
        "@Parameter(description) of " + name);
    require(
        lacks,
        operation,
        !parameter.path("required").asBoolean() || operation.example(parameter).isPresent(),
        "@Parameter(example) of " + name + ", which is required");
    if (BadValues.isNumber(schema)) {
      require(
          lacks,
          operation,
          schema.has("minimum") && schema.has("maximum"),
          "minimum and maximum in @Parameter(schema = @Schema) of " + name);
    }
  }

  private static void answers(List<String> lacks, Operation operation) {
    JsonNode good =
        operation.responses().has("200") ? operation.response(200) : operation.response(201);
    require(
        lacks, operation, good.hasNonNull("description"), "@APIResponse 200 with a description");
    good.path("content")
        .properties()
        .forEach(
            content ->
                require(
                    lacks,
                    operation,
                    content.getKey().equals(Operation.EVENTS)
                        || !content.getKey().contains("json")
                        || content.getValue().has("schema"),
                    "a schema of " + content.getKey() + " in @APIResponse 200"));
    require(lacks, operation, good.path("content").size() > 0, "the content of @APIResponse 200");
    require(
        lacks,
        operation,
        operation.responses().has("503"),
        "@APIResponse 503, by a reference of ApiDescription");
    boolean looksUp = operation.path().contains("{id}");
    require(
        lacks,
        operation,
        !looksUp || operation.responses().has("404"),
        "@APIResponse 404, by a reference of ApiDescription");
  }

  private static void require(List<String> lacks, Operation operation, boolean there, String what) {
    if (!there) {
      lacks.add(operation + " lacks " + what + ".");
    }
  }
}
