package org.papertide.index.replay;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/// An error as RFC 9457 describes it.
///
/// @param type `urn:papertide:problem:<name>`
/// @param detail what happened, and what to do
public record Problem(String type, String title, int status, String detail) {

  static final String MEDIA_TYPE = "application/problem+json";

  private static final String RETRY_SECONDS = "5";

  static WebApplicationException badParameter(String parameter, String takes, String got) {
    String shown = got.length() <= 100 ? got : got.substring(0, 100) + "…";
    return of(
        Response.Status.BAD_REQUEST,
        "bad-parameter",
        "A parameter cannot be used",
        parameter + " takes " + takes + ", but got " + shown + ".");
  }

  static WebApplicationException replayRunning() {
    return of(
        Response.Status.CONFLICT,
        "replay-running",
        "A replay is running",
        "This process plays dead letters again already. Try again when that has ended.");
  }

  /// @param reason why it cannot go on, as the database says it
  static WebApplicationException storeUnavailable(Tally done, String reason) {
    return of(
        Response.Status.SERVICE_UNAVAILABLE,
        "store-unavailable",
        "The database cannot be written now",
        "%d dead letters were replayed and %d are still dead; those are settled. Repeat the request for the rest. The database says: %s"
            .formatted(done.replayed(), done.dead(), reason));
  }

  private static WebApplicationException of(
      Response.Status status, String name, String title, String detail) {
    Problem problem =
        new Problem("urn:papertide:problem:" + name, title, status.getStatusCode(), detail);
    Response.ResponseBuilder answer = Response.status(status).type(MEDIA_TYPE).entity(problem);
    return new WebApplicationException(
        status == Response.Status.BAD_REQUEST
            ? answer.build()
            : answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build());
  }
}
