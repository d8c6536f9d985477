package org.papertide.ingest.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Opens the bodies of requests, for the workers that read them.
@ApplicationScoped
public class IncomingBodies {

  private final Vertx vertx;
  private final Duration silence;

  /// @param silence how long a client may send nothing: lines that are lost for a moment come back
  ///     in less. It has as long to read its answer
  IncomingBodies(
      Vertx vertx,
      @ConfigProperty(name = "ingest.silence", defaultValue = "30S") Duration silence) {
    this.vertx = vertx;
    this.silence = silence;
  }

  /// The body of a request that has been read by nobody. To be closed before the answer.
  public IncomingBody open(HttpServerRequest request) {
    return new IncomingBody(vertx, request, silence);
  }
}
