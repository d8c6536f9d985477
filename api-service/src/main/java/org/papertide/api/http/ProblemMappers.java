package org.papertide.api.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.papertide.api.follow.ledger.Ledger;
import org.papertide.api.index.PaperIndex;

/// Every error becomes a problem.
public final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  /// A first index of a million papers takes some minutes, one of a thousand a second.
  private static final String RETRY_SECONDS = "5";

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    return exception.problem().toResponse();
  }

  @ServerExceptionMapper
  Response unavailable(PaperIndex.Unavailable exception) {
    Response problem =
        Problem.of(
                Response.Status.SERVICE_UNAVAILABLE,
                "index-not-ready",
                "The index is not ready",
                exception.getMessage() + " Try again in a few seconds.")
            .toResponse();
    return Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
  }

  @ServerExceptionMapper
  Response withoutDatabase(Ledger.Unavailable exception) {
    Response problem =
        Problem.of(
                Response.Status.SERVICE_UNAVAILABLE,
                "database-unavailable",
                "The database does not answer",
                "Rejections and dead letters are read from the database, which does not answer now."
                    + " Papers, days and dumps are answered from the index meanwhile. Try again in"
                    + " a few seconds.")
            .toResponse();
    return Response.fromResponse(problem).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
  }

  @ServerExceptionMapper
  Response webApplication(WebApplicationException exception, UriInfo uri) {
    Response.StatusType status = exception.getResponse().getStatusInfo();
    String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
    String detail =
        switch (status.toEnum()) {
          case NOT_FOUND ->
              "There is nothing at /" + trimmed(uri) + ". What there is stands in /q/openapi.";
          case UNSUPPORTED_MEDIA_TYPE ->
              "A body is read as JSON: send it with Content-Type: application/json.";
          default ->
              "The request cannot be answered: " + status.getReasonPhrase() + ". See /q/openapi.";
        };
    return Problem.of(status, name, status.getReasonPhrase(), detail).toResponse();
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException exception) {
    LOG.error("A request failed", exception);
    return Problem.of(
            Response.Status.INTERNAL_SERVER_ERROR,
            "internal",
            "The service failed",
            "It is not your request's fault, and the log of the service tells more. Try again.")
        .toResponse();
  }

  private static String trimmed(UriInfo uri) {
    String path = uri.getPath().replaceFirst("^/", "");
    return path.length() <= 100 ? path : path.substring(0, 100) + "…";
  }
}
