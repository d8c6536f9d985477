package org.papertide.api.mcp;

import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemWriter;

/// Begins no more sessions than there may be at once: each is kept in memory until its client ends
/// it, or has been silent for `quarkus.mcp.server.connection-idle-timeout`.
@Singleton
public final class McpSessions {

  /// After the limits of rate, which are by client.
  private static final int PRIORITY = 40;

  private static final String SESSION = "Mcp-Session-Id";
  private static final Set<String> BEGINNINGS = Set.of("/mcp", "/mcp/", "/mcp/sse");
  private static final String RETRY_SECONDS = "30";

  private final ConnectionManager connections;
  private final McpSettings settings;
  private final ProblemWriter problems;

  @Inject
  public McpSessions(ConnectionManager connections, McpSettings settings, ProblemWriter problems) {
    this.connections = connections;
    this.settings = settings;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext context) {
    boolean begins =
        BEGINNINGS.contains(context.normalizedPath())
            && !context.request().headers().contains(SESSION);
    if (begins && isFull()) {
      refuse(context);
    } else {
      context.next();
    }
  }

  private boolean isFull() {
    return StreamSupport.stream(connections.spliterator(), false).limit(settings.sessions()).count()
        >= settings.sessions();
  }

  private void refuse(RoutingContext context) {
    Problem problem =
        Problem.of(
            Response.Status.SERVICE_UNAVAILABLE,
            "too-many-sessions",
            "Too many sessions",
            "There are "
                + settings.sessions()
                + " sessions of agents. End sessions that you do not need (DELETE /mcp), or try"
                + " again in half a minute.");
    context.response().putHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    problems.end(context.response(), problem);
  }
}
