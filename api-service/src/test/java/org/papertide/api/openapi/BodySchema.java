package org.papertide.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/// Holds a body against the schema of its media type: those of OpenAPI 3.1 are JSON Schema 2020-12.
final class BodySchema {

  private BodySchema() {}

  /// What is wrong with the body; nothing for a media type that is no JSON.
  static List<String> faults(Operation operation, int status, String mediaType, String body) {
    JsonNode schema = operation.response(status).path("content").path(mediaType).path("schema");
    if (schema.isMissingNode() || !mediaType.endsWith("json") || mediaType.endsWith("ndjson")) {
      return List.of();
    }
    ObjectNode whole = schema.deepCopy();
    whole.set("components", operation.document().root().path("components"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(whole.toString(), InputFormat.JSON)
        .validate(body, InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }
}
