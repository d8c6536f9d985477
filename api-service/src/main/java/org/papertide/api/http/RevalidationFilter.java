package org.papertide.api.http;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.PaperIndex;

/// Compares and sets the entity tags of [Revalidated] answers. The tag is taken before the index is
/// read: an answer can be newer than its tag, which costs a transfer, but never older.
@Provider
@Revalidated
@Singleton
public final class RevalidationFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /// A property of the request that names the form of its answer, where there are several: each has
  /// a tag of its own.
  public static final String FORM = "papertide.entity-tag.form";

  private static final String PROPERTY = "papertide.entity-tag";

  private final Instance<PaperIndex> index;
  private final Clock clock;
  private final String version;

  /// @param index taken when a request comes: filters are made before the settings are read
  /// @param clock whose day is in each tag: which day is the latest depends on it
  /// @param version of this service: another one may answer in another form
  @Inject
  public RevalidationFilter(
      Instance<PaperIndex> index,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.index = index;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String form = request.getProperty(FORM) instanceof String name ? "-" + name : "";
    index
        .get()
        .position()
        .map(position -> new EntityTag(tag(position) + form, true))
        .ifPresent(tag -> request.setProperty(PROPERTY, tag));
  }

  private String tag(FeedPosition position) {
    int content = Objects.hash(version, position.epoch(), LocalDate.now(clock));
    return "%08x-%x.%x-%x.%x"
        .formatted(
            content,
            position.papers().xid(),
            position.papers().no(),
            position.dumps().xid(),
            position.dumps().no());
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Partial partial && partial.isCutShort()) {
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    } else if (request.getProperty(PROPERTY) instanceof EntityTag tag
        && response.getStatus() < 400) {
      response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-cache");
      revalidate(request, response, tag);
    }
  }

  /// Only what would be answered with 200 can be unchanged (RFC 9110, section 13.2.1): a bad
  /// parameter and an unknown id stay errors.
  private static void revalidate(
      ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
    if (response.getStatus() == Response.Status.OK.getStatusCode()) {
      Preconditions.check(request, response, tag);
    }
  }
}
