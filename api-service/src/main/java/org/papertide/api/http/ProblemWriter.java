package org.papertide.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;

/// Answers with a problem where no resource has been chosen yet. For any number of threads.
@Singleton
public final class ProblemWriter {

  private final ObjectMapper mapper;

  @Inject
  public ProblemWriter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /// Ends a response that has not begun; its header fields stay.
  public void end(HttpServerResponse response, Problem problem) {
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(json(problem));
  }

  private String json(Problem problem) {
    try {
      return mapper.writeValueAsString(problem);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a problem is always JSON", e);
    }
  }
}
