package org.papertide.api.paper;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
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
  private static final Response.Status OTHER_ID = Response.Status.PERMANENT_REDIRECT;

  private final PaperIndex index;

  @Inject
  public PaperResource(PaperIndex index) {
    this.index = index;
  }

  @GET
  @Path("{id:.+}")
  @Revalidated
  @Operation(
      summary = "A paper with its text versions and everything that dumps said of it",
      description =
          "The id is an arXiv id (a version is ignored), `<source>:<id>`, or `t-` and 16"
              + " characters for a paper known by its title only. Slashes in ids may be written as"
              + " they are.")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = @Content(schema = @Schema(implementation = PaperBody.class)))
  @APIResponse(responseCode = "308", description = "The paper has another id, given by Location")
  @APIResponse(
      responseCode = "404",
      description = "No paper has this id",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response paper(@Parameter(example = "2404.14619") @PathParam("id") String id) {
    return switch (index.paper(PublicId.canonical(id))) {
      case Answers.Paper found -> Response.ok(PaperBody.of(found.document())).build();
      case Answers.Alias alias ->
          Response.status(OTHER_ID).header(HttpHeaders.LOCATION, location(alias.target())).build();
      case Answers.Unknown unknown ->
          throw Problem.notFound(
                  "paper",
                  id,
                  "Ids are arXiv ids such as 2404.14619 or hep-th/9901001, <source>:<id>, or t-…"
                      + " as GET /v1/search gives them.")
              .asException();
    };
  }

  /// Without host, so that it is right behind any proxy.
  private static String location(String id) {
    String encoded = URLEncoder.encode(id, StandardCharsets.UTF_8);
    return "/v1/papers/" + encoded.replace("+", "%20").replace("%2F", "/").replace("%3A", ":");
  }
}
