package org.papertide.api.http.filter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.papertide.api.http.Problem;

/// Refuses packed bodies, which are lists of ids or a text: what they unpack to would be in memory
/// before it could be bounded.
@Singleton
public final class PlainBodies {

  private static final String PLAIN = "identity";

  /// Before the body is read.
  @ServerRequestFilter
  public void check(ContainerRequestContext request) {
    String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
    if (encoding != null && !encoding.equalsIgnoreCase(PLAIN)) {
      throw Problem.of(
              Response.Status.UNSUPPORTED_MEDIA_TYPE,
              "body-packed",
              "The body is packed",
              "Content-Encoding is '"
                  + Problem.shown(encoding)
                  + "'. Send the body as it is, without Content-Encoding.")
          .asException();
    }
  }
}
