package org.papertide.api.export;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/// Takes a form's suffix off a path before anything is found by it. That is done on the path as it
/// was sent: a dot that is percent-encoded begins no suffix. `Accept` says nothing then.
@Singleton
final class SuffixRoute {

  /// What a path asked for.
  ///
  /// @param path as it was sent, with the suffix
  record Asked(Form form, String path) {}

  private static final String KEY = "papertide.form";

  private static final String API = "/v1/";

  /// Before all that Quarkus has there itself, so that nothing of it is done twice.
  private static final int FIRST = 1000;

  void register(@Observes Filters filters) {
    filters.register(SuffixRoute::strip, FIRST);
  }

  /// What the path asked for, null if it had no suffix.
  static @Nullable Asked asked(RoutingContext routing) {
    return routing.get(KEY);
  }

  private static void strip(RoutingContext routing) {
    String path = routing.request().path();
    Form form =
        path != null && path.startsWith(API) && asked(routing) == null ? Form.ofPath(path) : null;
    if (form == null) {
      routing.next();
      return;
    }
    routing.put(KEY, new Asked(form, path));
    routing.request().headers().set(HttpHeaders.ACCEPT, MediaType.WILDCARD);
    String query = routing.request().query();
    String rest = path.substring(0, path.length() - form.suffix().length() - 1);
    routing.reroute(query == null ? rest : rest + "?" + query);
  }
}
