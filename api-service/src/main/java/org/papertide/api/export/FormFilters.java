package org.papertide.api.export;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.http.RevalidationFilter;
import org.papertide.api.paper.PaperList;

/// Chooses the form of an answer that comes in all of them, by the path's suffix, else by `Accept`,
/// and has the list written in it. Resource methods answer as if they were asked for JSON.
///
/// That is not left to the framework, which chooses after the resource method was called, while the
/// entity tag has to know the form before.
@Singleton
public final class FormFilters {

  private static final String PROPERTY = "papertide.form";

  private final Instance<ExportSettings> settings;

  /// @param settings taken when a request comes: filters are made before the settings are read
  @Inject
  public FormFilters(Instance<ExportSettings> settings) {
    this.settings = settings;
  }

  /// Before the entity tag is compared.
  @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
  public void choose(
      ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
    SuffixRoute.Asked asked = SuffixRoute.asked(routing);
    if (!comesInEveryForm(resource)) {
      if (asked != null) {
        throw onlyJson(asked);
      }
      return;
    }
    List<String> accept = request.getHeaders().getOrDefault(HttpHeaders.ACCEPT, List.of());
    Form form =
        asked != null ? asked.form() : Accept.best(accept).orElseThrow(NotAcceptableException::new);
    request.setProperty(PROPERTY, form);
    request.setProperty(RevalidationFilter.FORM, form.suffix());
    request.getHeaders().putSingle(HttpHeaders.ACCEPT, Form.JSON.mediaType().toString());
  }

  private static boolean comesInEveryForm(ResourceInfo resource) {
    Produces ofMethod = resource.getResourceMethod().getAnnotation(Produces.class);
    Produces produces =
        ofMethod != null ? ofMethod : resource.getResourceClass().getAnnotation(Produces.class);
    return produces != null && Arrays.asList(produces.value()).contains(PaperList.EVERY_FORM);
  }

  /// When the answer is there.
  @ServerResponseFilter
  public void form(
      ContainerRequestContext request, ContainerResponseContext response, RoutingContext routing) {
    if (!(request.getProperty(PROPERTY) instanceof Form form)) {
      return;
    }
    SuffixRoute.Asked asked = SuffixRoute.asked(routing);
    if (asked == null) {
      response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    } else {
      keepSuffix(response, form);
    }
    if (response.getEntity() instanceof PaperList list) {
      Addresses addresses = Addresses.of(settings.get().publicUrl(), routing.request(), asked);
      String token = pageable(request) ? list.nextPageToken() : null;
      if (token != null) {
        String next = "<" + addresses.nextPath(token) + ">; rel=\"next\"";
        response.getHeaders().add(HttpHeaders.LINK, next);
      }
      if (form != Form.JSON) {
        response.setEntity(
            new Formed(form, listing(list, addresses, token)),
            new Annotation[0],
            form.contentType());
      }
    }
  }

  private static Listing listing(PaperList list, Addresses addresses, @Nullable String token) {
    return new Listing(
        list.listTitle(),
        addresses.urn(),
        addresses.base(),
        addresses.self(),
        token == null ? null : addresses.next(token),
        list.listedPapers());
  }

  /// A link is followed by GET.
  private static boolean pageable(ContainerRequestContext request) {
    String method = request.getMethod();
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /// A paper that has another id is there in the same form.
  private static void keepSuffix(ContainerResponseContext response, Form form) {
    for (String header : List.of(HttpHeaders.LOCATION, HttpHeaders.CONTENT_LOCATION)) {
      String location = response.getHeaderString(header);
      if (location != null) {
        int end = location.indexOf('?') < 0 ? location.length() : location.indexOf('?');
        String kept = location.substring(0, end) + "." + form.suffix() + location.substring(end);
        response.getHeaders().putSingle(header, kept);
      }
    }
  }

  private static ProblemException onlyJson(SuffixRoute.Asked asked) {
    String suffix = "." + asked.form().suffix();
    return Problem.of(
            Response.Status.NOT_FOUND,
            "not-found",
            "Not Found",
            "There is nothing of that path and suffix: what is there without "
                + suffix
                + ", if anything, is no list of papers, and comes as JSON only.")
        .asException();
  }
}
