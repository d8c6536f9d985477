package org.papertide.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.papertide.api.http.Problem;

/// Tries what an operation has to refuse.
final class Refusals {

  private Refusals() {}

  /// What was not refused with a problem that says which parameter is at fault.
  static List<String> missing(Operation operation) {
    List<String> missing = new ArrayList<>();
    Call call = Call.of(operation);
    for (JsonNode parameter : operation.parameters()) {
      boolean inPath = parameter.path("in").asText().equals("path");
      String name = parameter.path("name").asText();
      for (String value : BadValues.of(operation.schema(parameter), inPath)) {
        Call bad = call.with(parameter, value);
        check(missing, bad.answer("*/*"), bad, name, inPath);
      }
    }
    Call unknown = new Call(operation, call.path(), Map.of("no-such-parameter", "1"));
    check(missing, unknown.answer("*/*"), unknown, "no-such-parameter", false);
    bodies(missing, call);
    return missing;
  }

  private static void bodies(List<String> missing, Call call) {
    for (String type : call.operation().bodies()) {
      for (String body : List.of("", "{", "\u0000")) {
        Response answer = call.answerTo(body, type);
        if (answer.statusCode() / 100 != 4 || !isProblem(answer)) {
          missing.add(
              "%s answers %d %s to the body '%s'; it takes a problem 4xx."
                  .formatted(call.operation(), answer.statusCode(), answer.asString(), body));
        }
      }
    }
  }

  private static void check(
      List<String> missing, Response answer, Call call, String name, boolean inPath) {
    int status = answer.statusCode();
    boolean described = call.operation().responses().has(Integer.toString(status));
    boolean named = status == 400 && isProblem(answer) && name.equals(answer.path("parameter"));
    boolean unknown = inPath && status == 404 && isProblem(answer);
    if (!described || !(named || unknown)) {
      String address = call.address();
      missing.add(
          "%s answers %d to %s: %s. It takes Problem.badParameter of %s, and an @APIResponse."
              .formatted(call.operation(), status, cut(address), cut(answer.asString()), name));
    }
  }

  private static boolean isProblem(Response answer) {
    return answer.contentType().startsWith(Problem.MEDIA_TYPE)
        && answer.path("status").equals(answer.statusCode())
        && answer.path("detail") != null;
  }

  private static String cut(String text) {
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}
