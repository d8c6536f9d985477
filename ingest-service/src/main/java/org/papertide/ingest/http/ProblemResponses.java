package org.papertide.ingest.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers every failed request with a problem.
public class ProblemResponses {

  private final Problems problems;

  ProblemResponses(Problems problems) {
    this.problems = problems;
  }

  @ServerExceptionMapper
  Response failed(RuntimeException failure) {
    return response(problems.of(failure));
  }

  @ServerExceptionMapper
  Response refusedByFramework(WebApplicationException failure) {
    Response answer = failure.getResponse();
    String phrase = answer.getStatusInfo().getReasonPhrase();
    String name = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    String detail = phrase + ". What this service takes is described at /q/openapi.";
    return response(problems.counted(new ProblemException(name, answer.getStatus(), detail)));
  }

  private static Response response(ProblemException failure) {
    Problem problem = failure.problem();
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    Duration retryAfter = failure.retryAfter();
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }
}
