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
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.paper.PublicId;

/// Reads what papers are to be like from a body, and says of a bad one where and why.
@Singleton
public final class RequestReader {

  private static final int MOST_DEPTH = 8;

  private static final String TAKES =
      "a JSON object with text, like (a list of ids), unlike (a list of ids)";

  private final SimilarSettings settings;
  private final ObjectReader json;

  @Inject
  public RequestReader(SimilarSettings settings) {
    this.settings = settings;
    JsonFactory bounded =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder().maxNestingDepth(MOST_DEPTH).build())
            .build();
    this.json =
        JsonMapper.builder(bounded)
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

  /// @throws ProblemException if it is too long, no JSON, or nothing to be like
  SimilarQuestion read(InputStream body) throws IOException {
    SimilarRequest request = parse(bytes(body));
    String text = request.text() == null ? "" : request.text();
    if (text.length() > settings.textLength()) {
      String takes = "at most " + settings.textLength() + " characters";
      throw Problem.badParameter("text", text.length() + " characters", takes).asException();
    }
    List<String> like = ids("like", request.like());
    List<String> unlike = ids("unlike", request.unlike());
    if (text.isBlank() && like.isEmpty()) {
      throw Problem.badParameter("body", "neither text nor like", TAKES).asException();
    }
    return new SimilarQuestion(text, like, unlike);
  }

  private byte[] bytes(InputStream body) throws IOException {
    int most = (int) settings.bodySize().asLongValue();
    byte[] bytes = body.readNBytes(most + 1);
    if (bytes.length > most) {
      throw Problem.of(
              Response.Status.REQUEST_ENTITY_TOO_LARGE,
              "body-too-large",
              "The body is too large",
              "It takes at most " + most + " bytes. Send a shorter text or fewer ids.")
          .asException();
    }
    return bytes;
  }

  private SimilarRequest parse(byte[] body) throws IOException {
    try {
      SimilarRequest request = json.readValue(body);
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

  private List<String> ids(String name, @Nullable List<@Nullable String> given) {
    List<String> ids = new ArrayList<>();
    for (String id : given == null ? List.<@Nullable String>of() : given) {
      if (id == null || id.isBlank()) {
        String place = name + "[" + ids.size() + "]";
        throw Problem.badParameter(place, "nothing", "the id of a paper").asException();
      }
      ids.add(PublicId.canonical(id));
    }
    if (ids.size() > settings.ids()) {
      throw Problem.badParameter(name, ids.size() + " ids", "at most " + settings.ids() + " ids")
          .asException();
    }
    return ids;
  }
}
