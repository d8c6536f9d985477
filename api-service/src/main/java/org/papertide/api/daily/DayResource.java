package org.papertide.api.daily;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Parameters;

/// The account of what was delivered for a day.
@Path("/v1/days")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dumps")
public final class DayResource {

  private final Accounting accounting;

  @Inject
  public DayResource(Accounting accounting) {
    this.accounting = accounting;
  }

  /// The state of dumps depends on the time, so this answer bears no entity tag.
  @GET
  @Path("{day}")
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
}
