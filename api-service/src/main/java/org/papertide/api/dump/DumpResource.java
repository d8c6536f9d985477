package org.papertide.api.dump;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.index.Answers;
import org.papertide.api.index.DumpDocument;
import org.papertide.api.index.PaperIndex;

/// The dumps that came in. Their state depends on the time, so these answers bear no entity tag.
@Path("/v1/dumps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dumps")
public final class DumpResource {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private final PaperIndex index;
  private final DumpSettings settings;
  private final Clock clock;

  @Inject
  public DumpResource(PaperIndex index, DumpSettings settings, Clock clock) {
    this.index = index;
    this.settings = settings;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "The dumps by the time they were received, newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = DumpBody.Page.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public DumpBody.Page dumps(
      @Parameter(description = "Only dumps of this producer", example = "huggingface")
          @QueryParam("source")
          @Nullable String source,
      @Parameter(
              description = "How many dumps, from 1 to 100",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
          @Nullable String pageToken) {
    if (source != null && !SOURCE.matcher(source).matches()) {
      String takes = "1 to 64 of a-z, 0-9, '.', '_' and '-', with a letter or digit first";
      throw Problem.badParameter("source", source, takes).asException();
    }
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    String list = "dumps/" + (source == null ? "" : source);
    Answers.Dumps page = index.dumps(source, PageToken.read(list, pageToken), most);
    return new DumpBody.Page(
        page.dumps().stream().map(this::body).toList(),
        page.nextPage().map(from -> PageToken.of(list, from)).orElse(null));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A dump, its counts and its state")
  @APIResponse(
      responseCode = "200",
      description = "The dump",
      content = @Content(schema = @Schema(implementation = DumpBody.class)))
  @APIResponse(
      responseCode = "404",
      description = "No dump has this id",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public DumpBody dump(@PathParam("id") String id) {
    return index
        .dump(id)
        .map(this::body)
        .orElseThrow(
            () ->
                Problem.notFound(
                        "dump",
                        id,
                        "POST /v1/dumps of ingest-service answers with the id, and GET /v1/dumps"
                            + " lists what has arrived.")
                    .asException());
  }

  private DumpBody body(DumpDocument dump) {
    return DumpBody.of(dump, DumpState.of(dump, clock.instant(), settings.silence()));
  }
}
