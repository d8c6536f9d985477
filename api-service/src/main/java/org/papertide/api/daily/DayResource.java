package org.papertide.api.daily;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
import org.papertide.api.index.PaperIndex;

/// The papers of a day in the order of the feed, and the account of what was delivered for it.
@Path("/v1/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class DayResource {

  private final PaperIndex index;
  private final DailySettings settings;
  private final Accounting accounting;

  @Inject
  public DayResource(PaperIndex index, DailySettings settings, Accounting accounting) {
    this.index = index;
    this.settings = settings;
    this.accounting = accounting;
  }

  /// The state of dumps depends on the time, so this answer bears no entity tag.
  @GET
  @Path("{day}")
  @Tag(name = "Dumps")
  @Operation(
      summary = "Which sources have delivered for a day, and which have not",
      description =
          "A dump counts for its feed day; where it names none, for the day (UTC) of its capture."
              + " Usual is the median of a source's entries over those of the last twelve same"
              + " weekdays on which it delivered, at least three. Thin is under half of that."
              + " Missing are sources that delivered on at least half of these weekdays since their"
              + " first, and not on this day. Late is what was received later than 24 hours after"
              + " the end of the day (UTC).")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public AccountBody account(
      @Parameter(
              description = "A day, as a feed names it",
              example = "2025-11-25",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @PathParam("day")
          String day) {
    return accounting.of(Parameters.day(day));
  }

  @GET
  @Path("{day}/papers")
  @Revalidated
  @Operation(
      summary = "The papers of a day in the order of the feed",
      description = "By position, then source, then id. A day without papers is an empty list.")
  @APIResponse(
      responseCode = "200",
      description = "The papers, and how many the day has",
      content = @Content(schema = @Schema(implementation = DayBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public DayBody papers(
      @Parameter(
              description = "A day, as a feed names it",
              example = "2025-11-25",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @PathParam("day")
          String day,
      @Parameter(
              description = "How many papers, from 1 to 1000",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "1000",
                      defaultValue = "100"))
          @QueryParam("limit")
          @Nullable String limit) {
    LocalDate feedDay = Parameters.day(day);
    int papers = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return DayBody.of(feedDay, index.day(feedDay, papers));
  }
}
