package org.papertide.api.dump;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.regex.Pattern;
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
import org.papertide.api.http.Problem;
import org.papertide.api.index.PaperIndex;

/// The dumps that came in. Their state depends on the time, so these answers bear no entity tag.
@Path("/v1/dumps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dumps")
public final class DumpResource {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  private static final String STATES = "receiving, complete, incomplete or refused";

  private final PaperIndex index;
  private final DumpList list;
  private final DumpSettings settings;

  @Inject
  public DumpResource(PaperIndex index, DumpList list, DumpSettings settings) {
    this.index = index;
    this.list = list;
    this.settings = settings;
  }

  @GET
  @Operation(
      summary = "The dumps by the time they were received, newest first",
      description =
          "A dump counts for its feed day; where it names none, for the day (UTC) of its capture. A"
              + " page of receiving or incomplete dumps may be shorter than asked for, and still"
              + " have a next one.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = DumpBody.Page.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public DumpBody.Page dumps(
      @Parameter(description = "Only dumps of this producer", example = "huggingface")
          @QueryParam("source")
          @Nullable String source,
      @Parameter(
              description = "Only dumps for this day",
              example = "2025-11-25",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("day")
          @Nullable String day,
      @Parameter(
              description = "Only dumps in this state",
              example = "complete",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"receiving", "complete", "incomplete", "refused"}))
          @QueryParam("state")
          @Nullable String state,
      @Parameter(
              description = "How many dumps, from 1 to 100",
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
    DumpList.Wanted wanted =
        new DumpList.Wanted(source(source), day == null ? null : Parameters.day(day), state(state));
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return list.page(wanted, most, pageToken);
  }

  private static @Nullable String source(@Nullable String source) {
    if (source != null && !SOURCE.matcher(source).matches()) {
      String takes = "1 to 64 of a-z, 0-9, '.', '_' and '-', with a letter or digit first";
      throw Problem.badParameter("source", source, takes).asException();
    }
    return source;
  }

  private static @Nullable DumpState state(@Nullable String name) {
    if (name == null) {
      return null;
    }
    for (DumpState state : DumpState.values()) {
      if (state.name().toLowerCase(Locale.ROOT).equals(name)) {
        return state;
      }
    }
    throw Problem.badParameter("state", name, STATES).asException();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "A dump, its counts and its state")
  @APIResponse(
      responseCode = "200",
      description = "The dump",
      content = @Content(schema = @Schema(implementation = DumpBody.class)))
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public DumpBody dump(
      @Parameter(
              description = "The dump's id, as a push was answered with",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @PathParam("id")
          String id) {
    return index
        .dump(id)
        .map(list::body)
        .orElseThrow(
            () ->
                Problem.notFound(
                        "dump",
                        id,
                        "POST /v1/dumps of ingest-service answers with the id, and GET /v1/dumps"
                            + " lists what has arrived.")
                    .asException());
  }
}
