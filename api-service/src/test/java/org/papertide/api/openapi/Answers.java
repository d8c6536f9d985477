package org.papertide.api.openapi;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;

/// Holds good answers against their description.
final class Answers {

  private Answers() {}

  static List<String> faults(Call call, String form) {
    Response answer = call.answer(form);
    int status = answer.statusCode();
    String mediaType = answer.contentType().replaceFirst(";.*", "");
    String what = "%s by %s as %s".formatted(call.operation(), call.address(), form);
    List<String> faults = new ArrayList<>();
    if (status < 200 || status > 299) {
      faults.add(
          what
              + " answers %d to its own examples; give examples that PreparedStore has. %s"
                  .formatted(status, answer.asString()));
    } else if (!call.operation().responses().has(Integer.toString(status))) {
      faults.add(what + " answers " + status + ", which no @APIResponse describes.");
    } else if (!mediaType.equals(form)) {
      faults.add(what + " has the media type " + mediaType + ".");
    } else {
      BodySchema.faults(call.operation(), status, form, answer.asString())
          .forEach(fault -> faults.add(what + " is not as its schema says: " + fault));
    }
    return faults;
  }
}
