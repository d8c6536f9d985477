package org.papertide.api.hub;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.papertide.api.http.Problem;

/// An error as the Hub's client reads it, in the body and in a header.
///
/// The client takes an `X-Error-Code` for a reason of its own, such as a repository that is gated,
/// so there never is one.
@Schema(name = "HubError", description = "An error as the Hub's client reads it")
public record HubError(@Schema(examples = "There is no such paper") String error) {

  /// What the client shows to people.
  static final String HEADER = "X-Error-Message";

  /// Makes errors of every problem at the Hub's paths.
  @Singleton
  public static final class Filter {

    /// Behind all that may still make a problem of an answer: the lower, the later.
    private static final int LAST = Priorities.AUTHENTICATION;

    /// After the answer, before it is written.
    @ServerResponseFilter(priority = LAST)
    public void tell(ContainerRequestContext request, ContainerResponseContext response) {
      if (response.getEntity() instanceof Problem problem && isOfHub(request)) {
        response.setEntity(new HubError(problem.detail()), null, MediaType.APPLICATION_JSON_TYPE);
        // A header holds one line of ASCII.
        response.getHeaders().putSingle(HEADER, problem.detail().replaceAll("[^ -~]", "?"));
      }
    }

    private static boolean isOfHub(ContainerRequestContext request) {
      String path = request.getUriInfo().getPath();
      return path.startsWith("/api/") || path.startsWith("/papers/");
    }
  }
}
