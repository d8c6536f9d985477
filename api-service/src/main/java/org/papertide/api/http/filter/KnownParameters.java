package org.papertide.api.http.filter;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.papertide.api.http.Problem;

/// Refuses query parameters that an operation does not know, those without a value, and those given
/// twice that it takes once: a filter that was misspelt would otherwise answer with what it should
/// have left out.
@Singleton
public final class KnownParameters {

  /// By the method that answers; there are as many as the API has operations.
  private final Map<Method, DeclaredParameters> declared = new ConcurrentHashMap<>();

  /// Before the request is answered.
  @ServerRequestFilter
  public void check(ResourceInfo resource, UriInfo uri) {
    if (!uri.getPath().startsWith("/v1/")) {
      return;
    }
    DeclaredParameters known =
        declared.computeIfAbsent(resource.getResourceMethod(), DeclaredParameters::of);
    for (Map.Entry<String, List<String>> given : uri.getQueryParameters().entrySet()) {
      check(known, given.getKey(), given.getValue());
    }
  }

  private static void check(DeclaredParameters known, String name, List<String> values) {
    if (!known.names().contains(name)) {
      throw Problem.unknownParameter(name, values.getFirst(), known.nearest(name), known.names())
          .asException();
    }
    if (values.stream().anyMatch(String::isEmpty)) {
      throw Problem.badParameter(name, "", "a value, or to be left out").asException();
    }
    if (values.size() > 1 && !known.repeatable().contains(name)) {
      String got = values.getFirst() + " and " + values.get(1);
      throw Problem.badParameter(name, got, "one value").asException();
    }
  }
}
