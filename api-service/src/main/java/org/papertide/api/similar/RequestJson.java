package org.papertide.api.similar;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.util.stream.Collectors;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;

/// The JSON of a request, and where a bad one is wrong. For any number of threads.
final class RequestJson {

  static final String TAKES =
      "a JSON object with text, like (a list of ids), unlike (a list of ids)";

  private static final int MOST_DEPTH = 8;

  private static final ObjectReader READER = reader();

  private RequestJson() {}

  private static ObjectReader reader() {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(bounds).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        // The id 2503.02130 is no number: as one it would lose its last digit.
        .withCoercionConfig(
            LogicalType.Textual,
            textual ->
                textual
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build()
        .readerFor(SimilarRequest.class);
  }

  /// @throws ProblemException if it is no JSON, or not of a request
  static SimilarRequest parse(byte[] body) throws IOException {
    try {
      SimilarRequest request = READER.readValue(body);
      if (request != null) {
        return request;
      }
    } catch (JsonMappingException e) {
      throw Problem.badParameter(place(e), "something else", TAKES).asException();
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      String got =
          "line %d, column %d: %s"
              .formatted(at.getLineNr(), at.getColumnNr(), e.getOriginalMessage());
      throw Problem.badParameter("body", got, TAKES).asException();
    }
    throw Problem.badParameter("body", "null", TAKES).asException();
  }

  /// Such as `like[3]`.
  private static String place(JsonMappingException e) {
    String path =
        e.getPath().stream()
            .map(step -> step.getIndex() < 0 ? step.getFieldName() : "[" + step.getIndex() + "]")
            .collect(Collectors.joining());
    return path.isEmpty() ? "body" : path;
  }
}
