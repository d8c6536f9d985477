package org.papertide.api.changes;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.Revalidated;

/// Every change of a paper in order. Whoever reads it from the beginning and applies it holds an
/// exact copy of all papers, and can keep it for ever.
@Path("/v1/changes")
@Tag(name = "Changes")
public final class ChangesResource {

  private static final String SINCE =
      "The next of a page or the cursor of a change; latest for what comes from now on; nothing for"
          + " the very beginning";

  private final ChangePages pages;
  private final ChangesSettings settings;

  @Inject
  ChangesResource(ChangePages pages, ChangesSettings settings) {
    this.pages = pages;
    this.settings = settings;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Revalidated
  @Operation(
      summary = "Every paper that was created, revised, merged or withdrawn, in order",
      description =
          "Apply each change by its id: present and withdrawn replace the paper, merged replaces it"
              + " by the id that it leads to, removed takes it away. Several changes of a paper that"
              + " you have not read yet are one, the last. With Accept: text/event-stream the same"
              + " comes as server-sent events: data is a change, id its cursor; Last-Event-ID goes"
              + " before since; the event gone says what 410 says. An empty page has the cursor that"
              + " was asked with.")
  @Parameter(
      name = HttpHeaders.LAST_EVENT_ID_HEADER,
      in = ParameterIn.HEADER,
      description = "Of a stream: the id of the last event that you have",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "A page, or a stream that has no end",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChangesBody.class)),
        @Content(
            mediaType = MediaType.SERVER_SENT_EVENTS,
            schema = @Schema(type = SchemaType.STRING),
            example =
                "id:q1zT0vC9mX4AAAAAAAAC6gAAAAAAAAAC\ndata:{\"cursor\":\"q1zT0vC9mX4AAAAAAAAC6gAAAAAAAAAC\","
                    + "\"kind\":\"merged\",\"id\":\"t-abcdefghijklmnop\",\"into\":\"2404.14619\"}\n\n")
      })
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(
      responseCode = "410",
      description = "The cursor is of another database: begin again without since",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public ChangesBody changes(
      @Parameter(description = SINCE) @QueryParam("since") @Nullable String since,
      @Parameter(
              description = "How many changes, from 1 to 1000; heavy ones make a page end earlier",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          @Nullable String limit) {
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return pages.after(pages.start("since", since), most, settings.pageBytes().asLongValue());
  }
}
