package org.papertide.ingest.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.publish.PublishException;
import org.papertide.ingest.publish.PublishSettings;

/// Answers every failed request with a problem.
public class ProblemResponses {

  private static final Logger LOG = Logger.getLogger(ProblemResponses.class);

  /// Counts requests answered with a problem, by its name.
  static final String PROBLEMS = "ingest.problems";

  private final PublishSettings settings;
  private final MeterRegistry metrics;

  ProblemResponses(PublishSettings settings, MeterRegistry metrics) {
    this.settings = settings;
    this.metrics = metrics;
  }

  @ServerExceptionMapper
  Response problem(ProblemException failure) {
    return response(failure.problem(), failure.retryAfter());
  }

  @ServerExceptionMapper
  Response unpublished(PublishException failure) {
    LOG.warnf("a dump could not be published: %s %s", failure.detail(), failure.getCause());
    Problem problem = Problem.of(failure.reason().problem(), 503, failure.detail());
    return response(problem, settings.retryAfter());
  }

  @ServerExceptionMapper
  Response refusedByFramework(WebApplicationException failure) {
    Response answer = failure.getResponse();
    String phrase = answer.getStatusInfo().getReasonPhrase();
    String name = phrase.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    String detail = phrase + ". What this service takes is described at /q/openapi.";
    return response(Problem.of(name, answer.getStatus(), detail), null);
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException failure) {
    LOG.error("a request failed unexpectedly", failure);
    String detail = "The service failed. Its log says why; pushing the same dump again is safe.";
    return response(Problem.of("internal-error", 500, detail), null);
  }

  private Response response(Problem problem, @Nullable Duration retryAfter) {
    metrics.counter(PROBLEMS, "name", problem.name()).increment();
    Response.ResponseBuilder response =
        Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
    }
    return response.build();
  }
}
