package org.papertide.api.similar;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Problem;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.paper.PaperList;

/// Papers like a text, or like some papers and unlike others.
@Path("/v1/similar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class SimilarToResource {

  private final SimilarPage page;
  private final RequestReader requests;

  @Inject
  public SimilarToResource(SimilarPage page, RequestReader requests) {
    this.page = page;
    this.requests = requests;
  }

  @POST
  @Produces(PaperList.EVERY_FORM)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Papers like a text or like some papers, and unlike others",
      description =
          "Everything given counts: the text and the mean of the liked papers for, the mean of the"
              + " disliked ones half as much against. Ids that no paper has are listed in unknown."
              + " Pages reach as far as the best 500; send the same body for the next one.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SimilarRequest.class)))
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = SimilarBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(
      responseCode = "413",
      description = "The body is too large",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "415",
      description = "The body is not application/json",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public SimilarBody similar(
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
      InputStream body)
      throws IOException {
    SimilarQuestion question = requests.read(body);
    SimilarPage.Place place = page.place(question, limit, pageToken);
    SimilarPapers found = page.find(question, place);
    boolean nothingKnown = found.unknown().containsAll(question.like());
    if (question.text().isBlank() && nothingKnown) {
      throw Problem.notFound(
              "paper",
              String.join(", ", found.unknown()),
              "None of the ids to be like is known. Ids are as GET /v1/search gives them.")
          .asException();
    }
    return page.body(null, found, found.unknown(), place);
  }
}
