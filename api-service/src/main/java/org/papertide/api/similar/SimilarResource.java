package org.papertide.api.similar;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;

/// Papers like one paper.
@Path("/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class SimilarResource {

  private static final String SUFFIX = "/similar";

  private final PaperIndex index;
  private final SimilarPage page;

  @Inject
  public SimilarResource(PaperIndex index, SimilarPage page) {
    this.index = index;
    this.page = page;
  }

  @GET
  @Produces(PaperList.EVERY_FORM)
  @Path("{id:.+}/similar")
  @Revalidated
  @Operation(
      summary = "Papers whose title and abstract are about the same, with the words they share",
      description =
          "Ids as for the paper itself. An id that itself ends in /similar is written with %2F"
              + " there. Withdrawn papers and other papers of the same title are left out. Pages"
              + " reach as far as the best 500.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = SimilarBody.class)))
  @APIResponse(responseCode = "308", description = "The paper has another id, given by Location")
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public Response similar(
      @Parameter(description = "The paper's id", example = "2404.14619") @PathParam("id") String id,
      @Parameter(
              description = "How many papers, from 1 to 100",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
          @Nullable String pageToken,
      @Context UriInfo uri) {
    return switch (index.paper(PublicId.canonical(id))) {
      case Answers.Paper found ->
          Response.ok(like(found.document().id(), limit, pageToken)).build();
      case Answers.Alias alias -> elsewhere(PublicId.path(alias.target()) + SUFFIX, uri);
      case Answers.Unknown nothing -> perhapsPaper(id, uri);
    };
  }

  private SimilarBody like(String id, @Nullable String limit, @Nullable String pageToken) {
    SimilarQuestion question = SimilarQuestion.like(id);
    SimilarPage.Place place = page.place(question, limit, pageToken);
    return page.body(id, page.find(question, place), List.of(), place);
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
