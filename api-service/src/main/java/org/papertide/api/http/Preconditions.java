package org.papertide.api.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;

/// What a request makes its answer depend on (RFC 9110, section 13).
public final class Preconditions {

  private Preconditions() {}

  /// Takes the answer back where the client has it already (304), or asked for another version
  /// of it (412).
  public static void check(
      ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
    Response.ResponseBuilder other = request.getRequest().evaluatePreconditions(tag);
    if (other == null) {
      return;
    }
    Response.StatusType status = other.build().getStatusInfo();
    response.setStatusInfo(status);
    if (status.toEnum() == Response.Status.PRECONDITION_FAILED) {
      Problem problem =
          Problem.of(
              status,
              "precondition-failed",
              "The answer is another one",
              "If-Match asks for the answer of another entity tag than " + tag.getValue() + ".");
      response.setEntity(problem, new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    } else {
      response.setEntity(null);
    }
  }
}
