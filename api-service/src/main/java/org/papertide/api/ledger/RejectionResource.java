package org.papertide.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.follow.ledger.Ledger;
import org.papertide.api.follow.ledger.LedgerSettings;
import org.papertide.api.follow.ledger.Rejection;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;

/// The entries of a dump that could not be understood.
@Path("/v1/dumps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dumps")
public final class RejectionResource {

  private final Ledger ledger;
  private final LedgerSettings settings;

  @Inject
  public RejectionResource(Ledger ledger, LedgerSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  /// Some rejections of a dump.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Rejections")
  public record Page(
      @Schema(description = "The dump's id") String dump,
      List<Rejection> rejections,
      @Schema(description = "Give it as pageToken to go on; absent after the last")
          @Nullable String nextPageToken) {}

  @GET
  @Path("{id}/rejections")
  @Operation(
      summary = "The entries of a dump that could not be understood, in its order",
      description = "Read from the database, which has to be there for it.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = Page.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.DATABASE_UNAVAILABLE)
  public Page rejections(
      @Parameter(
              description = "The dump's id, as a push was answered with",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @PathParam("id")
          String id,
      @Parameter(
              description = "How many, from 1 to 100",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "20"))
          @QueryParam("limit")
          @Nullable String limit,
      @Parameter(description = "The nextPageToken of the page before") @QueryParam("pageToken")
          @Nullable String pageToken) {
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    String list = "rejections/" + id;
    long from = PageToken.readNumber(list, pageToken);
    Optional<List<Rejection>> found =
        DumpIds.isPossible(id) ? ledger.rejections(id, from, most + 1) : Optional.empty();
    List<Rejection> rejections =
        found.orElseThrow(
            () ->
                Problem.notFound("dump", id, "GET /v1/dumps lists what has arrived.")
                    .asException());
    boolean more = rejections.size() > most;
    return new Page(
        id,
        more ? rejections.subList(0, most) : rejections,
        more ? PageToken.of(list, Integer.toString(rejections.getLast().entryNumber())) : null);
  }
}
