package org.papertide.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;

/// The ids that are asked for, in order, as they were written.
@Schema(name = "BatchRequest")
record BatchRequest(
    @Schema(
            description = "1 to 500 ids, as for GET /v1/papers/{id}",
            examples = "[\"2404.14619v2\", \"hep-th/9901001\"]")
        List<String> ids) {

  private static final String IDS = "ids";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /// Reads a body.
  ///
  /// @throws ProblemException if it is too large, no JSON, or not what a batch takes
  static BatchRequest read(InputStream body, BatchSettings settings) throws IOException {
    int most = Math.toIntExact(settings.bodyBytes().asLongValue());
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw tooLarge(most).asException();
    }
    JsonNode request = json(bytes);
    for (Map.Entry<String, JsonNode> given : request.properties()) {
      if (!given.getKey().equals(IDS)) {
        throw Problem.unknownParameter(
                given.getKey(), given.getValue().toString(), Optional.empty(), List.of(IDS))
            .asException();
      }
    }
    return new BatchRequest(ids(request.path(IDS), settings.ids()));
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    try {
      return JSON.readTree(bytes);
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? "the body"
              : "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
      throw Problem.badParameter(
              "The body", "something else at " + place, "JSON such as {\"ids\": [\"2404.14619\"]}")
          .asException();
    }
  }

  private static List<String> ids(JsonNode given, int most) {
    if (!given.isArray() || given.isEmpty() || given.size() > most) {
      String got =
          given.isArray() ? given.size() + " ids" : given.isMissingNode() ? "" : given.toString();
      throw Problem.badParameter("ids", got, "an array of 1 to " + most + " ids").asException();
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode id : given) {
      if (!id.isTextual() || id.textValue().isBlank()) {
        String place = "ids[" + ids.size() + "]";
        throw Problem.badParameter(place, id.toString(), "an id, as text").asException();
      }
      ids.add(id.textValue());
    }
    return ids;
  }

  private static Problem tooLarge(int most) {
    return Problem.of(
        Response.Status.REQUEST_ENTITY_TOO_LARGE,
        "body-too-large",
        "The body is too large",
        "A batch takes a body of at most " + most + " bytes. Ask for the ids in several batches.");
  }
}
