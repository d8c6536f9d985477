package org.papertide.api.period;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.papertide.api.http.Revalidated;
import org.papertide.api.paper.PaperList;

/// The papers of a day.
@Path("/v1/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class DayPapersResource {

  private final Periods periods;

  @Inject
  public DayPapersResource(Periods periods) {
    this.periods = periods;
  }

  @GET
  @Produces(PaperList.EVERY_FORM)
  @Path("{day}/papers")
  @Revalidated
  @Operation(
      summary = "The papers of a day in the order of the feed",
      description =
          "By position, then source, then id; or by upvotes, most first, then by position, then id."
              + " A day without papers is an empty list. links lead to the nearest days that have"
              + " papers.")
  @APIResponse(
      responseCode = "200",
      description =
          "A page of the papers, and how many the day has; of the latest day, Content-Location"
              + " says which it is",
      content = @Content(schema = @Schema(implementation = PeriodBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public Response papers(
      @Parameter(
              example = "2025-11-25",
              description = "2025-11-25, or latest for the newest day that has papers",
              schema = @Schema(type = SchemaType.STRING))
          @PathParam("day")
          String day,
      @Parameter(description = "position (the default) or upvotes") @QueryParam("order")
          @Nullable String order,
      @Parameter(
              description = "How many papers, from 1 to 1000",
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
    return periods.answer(
        CalendarPeriod.DAY,
        new Periods.Asked(day, order, limit, pageToken, uri.getRequestUri().getRawQuery()));
  }
}
