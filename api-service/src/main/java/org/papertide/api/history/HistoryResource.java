package org.papertide.api.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;

/// The history of one paper.
@Path("/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class HistoryResource {

  private static final String SUFFIX = "/history";

  private final PaperIndex index;
  private final HistorySettings settings;

  @Inject
  public HistoryResource(PaperIndex index, HistorySettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @GET
  @Path("{id:.+}/history")
  @Revalidated
  @Operation(
      summary = "The text versions of a paper with what changed, and its counts capture by capture",
      description =
          "Ids as for the paper itself. An id that itself ends in /history is written with %2F"
              + " there. A text that has changed beyond comparison is shown as replaced in one"
              + " piece.")
  @APIResponse(
      responseCode = "200",
      description = "A page of it",
      content = @Content(schema = @Schema(implementation = HistoryBody.class)))
  @APIResponse(responseCode = "308", description = "The paper has another id, given by Location")
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public Response history(
      @Parameter(description = "The paper's id", example = "2404.14619") @PathParam("id") String id,
      @Parameter(
              description = "How many counts, from 1 to 1000",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
          @Nullable String pageToken,
      @Context UriInfo uri) {
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return switch (index.paper(PublicId.canonical(id))) {
      case Answers.Paper found ->
          Response.ok(
                  new HistoryPage(found).of(most, pageToken, new Effort(settings.comparisons())))
              .build();
      case Answers.Alias alias -> elsewhere(PublicId.path(alias.target()) + SUFFIX, uri);
      case Answers.Unknown nothing -> perhapsPaper(id, uri);
    };
  }

  /// A producer's id may end like this path.
  private Response perhapsPaper(String id, UriInfo uri) {
    if (index.paper(id + SUFFIX) instanceof Answers.Unknown) {
      throw PaperResource.unknown(id).asException();
    }
    return elsewhere(PublicId.path(id + SUFFIX), uri);
  }

  private static Response elsewhere(String path, UriInfo uri) {
    String query = uri.getRequestUri().getRawQuery();
    return Response.status(PaperResource.OTHER_ID)
        .header(HttpHeaders.LOCATION, query == null ? path : path + "?" + query)
        .build();
  }
}
