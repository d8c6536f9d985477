package org.papertide.api.paper;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Problem;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;

/// One paper by its id.
@Path("/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class PaperResource {

  /// Keeps method and body like 307, but says that the other id is the one to remember. It may
  /// still change when a paper with a lesser id turns up, so caches have to ask again (`no-cache`).
  public static final Response.Status OTHER_ID = Response.Status.PERMANENT_REDIRECT;

  private final PaperIndex index;

  @Inject
  public PaperResource(PaperIndex index) {
    this.index = index;
  }

  @GET
  @Path("{id:.+}")
  @Produces(PaperList.EVERY_FORM)
  @Revalidated
  @Operation(
      summary = "A paper with its text versions and everything that dumps said of it",
      description =
          "The id is an arXiv id (a version is ignored), `<source>:<id>`, or `t-` and 16"
              + " characters for a paper known by its title only. The slash of an old arXiv id may"
              + " be written as it is; in other ids %2F is always right. Of a very long history"
              + " the latest part is here, and how much there was.")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = @Content(schema = @Schema(implementation = PaperBody.class)))
  @APIResponse(responseCode = "308", description = "The paper has another id, given by Location")
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public Response paper(
      @Parameter(description = "The paper's id", example = "2404.14619") @PathParam("id")
          String id) {
    return switch (index.paper(PublicId.canonical(id))) {
      case Answers.Paper found ->
          Response.ok(PaperBody.of(found.document(), found.history())).build();
      case Answers.Alias alias ->
          Response.status(OTHER_ID)
              .header(HttpHeaders.LOCATION, PublicId.path(alias.target()))
              .build();
      case Answers.Unknown nothing -> throw unknown(id).asException();
    };
  }

  /// Nothing has this id.
  public static Problem unknown(String id) {
    return Problem.notFound(
        "paper",
        id,
        "Ids are arXiv ids such as 2404.14619 or hep-th/9901001, <source>:<id>, or t-… as"
            + " GET /v1/search gives them.");
  }
}
