package org.papertide.api.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;

/// Says of every answer under `/v1` as of when it speaks. That is taken before the index is read,
/// so that an answer is never older than it says.
@Singleton
public final class DataAsOf {

  /// Everything that PostgreSQL had committed by this instant (RFC 3339, UTC) is in the answer.
  /// Absent while that is not known.
  public static final String HEADER = "X-Data-As-Of";

  private static final String PROPERTY = "papertide.data-as-of";

  private final Instance<PaperIndex> index;

  /// @param index taken when a request comes: filters are made before the settings are read
  @Inject
  public DataAsOf(Instance<PaperIndex> index) {
    this.index = index;
  }

  /// Before the index is read.
  @ServerRequestFilter
  public void note(ContainerRequestContext request) {
    index
        .get()
        .position()
        .flatMap(FeedPosition::dataAsOf)
        .ifPresent(asOf -> request.setProperty(PROPERTY, asOf));
  }

  /// When the answer is there.
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(PROPERTY) instanceof Instant asOf
        && request.getUriInfo().getPath().startsWith("/v1/")) {
      response.getHeaders().putSingle(HEADER, asOf.toString());
    }
  }
}
