package org.papertide.api.changes.stream;

import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.papertide.api.changes.ChangeCursor;
import org.papertide.api.changes.ChangePages;

/// The changes for whoever accepts server-sent events. OpenAPI describes it with the pages, since
/// the path is the same.
@Path("/v1/changes")
public final class ChangeStreamResource {

  private final ChangePages pages;
  private final ChangeStreams streams;

  @Inject
  ChangeStreamResource(ChangePages pages, ChangeStreams streams) {
    this.pages = pages;
    this.streams = streams;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(hidden = true)
  public Multi<OutboundSseEvent> stream(
      @QueryParam("since") @Nullable String since,
      @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
      @Context Sse sse,
      @Context RoutingContext routing) {
    ChangeCursor from =
        lastEventId == null
            ? pages.start("since", since)
            : pages.start(HttpHeaders.LAST_EVENT_ID_HEADER, lastEventId);
    return streams.open(from, sse, () -> routing.request().connection().close());
  }
}
