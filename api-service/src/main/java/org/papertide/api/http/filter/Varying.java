package org.papertide.api.http.filter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/// Tells caches between that an answer may be compressed for one client and not for another, and
/// that changes come as a page or as a stream.
@Singleton
public final class Varying {

  private static final String CHANGES = "/v1/changes";

  /// When the answer is there.
  @ServerResponseFilter
  public void tell(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("/v1/") || path.startsWith("/api/")) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
    if (path.equals(CHANGES)) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
  }
}
