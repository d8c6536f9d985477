package org.papertide.api.mcp;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemWriter;

/// Watches over the requests of agents: none of them comes from a web page that may not ask, stays
/// without an answer, or holds up the end of the service.
@Singleton
public final class McpRequests {

  /// Before a session is begun.
  private static final int PRIORITY = 45;

  private static final String PATH = "/mcp";

  private final McpSettings settings;
  private final ProblemWriter problems;
  private final boolean crossOrigin;
  private final Set<HttpConnection> listeners = ConcurrentHashMap.newKeySet();

  /// @param crossOrigin whether the service checks origins everywhere, by its list of them
  @Inject
  public McpRequests(
      McpSettings settings,
      ProblemWriter problems,
      @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false")
          boolean crossOrigin) {
    this.settings = settings;
    this.problems = problems;
    this.crossOrigin = crossOrigin;
  }

  void register(@Observes Filters filters) {
    filters.register(this::watch, PRIORITY);
  }

  private void watch(RoutingContext context) {
    String path = context.normalizedPath();
    if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
      context.next();
    } else if (!crossOrigin && context.request().headers().contains(HttpHeaders.ORIGIN)) {
      problems.end(context.response(), foreign());
    } else {
      follow(context);
      context.next();
    }
  }

  private void follow(RoutingContext context) {
    HttpMethod method = context.request().method();
    if (method.equals(HttpMethod.GET)) {
      HttpConnection listener = context.request().connection();
      listeners.add(listener);
      context.addEndHandler(ended -> listeners.remove(listener));
    } else if (method.equals(HttpMethod.POST)) {
      HttpServerResponse response = context.response();
      long timer =
          context.vertx().setTimer(settings.answerWithin().toMillis(), id -> giveUp(response));
      context.addEndHandler(ended -> context.vertx().cancelTimer(timer));
    }
  }

  /// A call that cannot be understood at all may have been dropped without an answer.
  private void giveUp(HttpServerResponse response) {
    if (!response.ended()) {
      if (response.headWritten()) {
        response.end();
      } else {
        problems.end(response, unanswered());
      }
    }
  }

  private static Problem foreign() {
    return Problem.of(
        Response.Status.FORBIDDEN,
        "foreign-origin",
        "Web pages may not ask here",
        "A browser sent this request for a web page. Name its origin in quarkus.http.cors.origins,"
            + " with quarkus.http.cors.enabled=true.");
  }

  private static Problem unanswered() {
    return Problem.of(
        Response.Status.BAD_REQUEST,
        "no-answer",
        "The call has no answer",
        "It is probably no JSON-RPC that can be understood: params and arguments are objects.");
  }

  /// Those who listen would do so for ever.
  void onStop(@Observes ShutdownDelayInitiatedEvent event) {
    listeners.forEach(HttpConnection::close);
  }
}
