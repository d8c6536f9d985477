package org.papertide.api.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.follow.ledger.DeadLetter;
import org.papertide.api.follow.ledger.Ledger;
import org.papertide.api.follow.ledger.LedgerSettings;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;

/// The events that could not become rows.
@Path("/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dumps")
public final class DeadLetterResource {

  private final Ledger ledger;
  private final LedgerSettings settings;

  @Inject
  public DeadLetterResource(Ledger ledger, LedgerSettings settings) {
    this.ledger = ledger;
    this.settings = settings;
  }

  /// Some dead letters.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "DeadLetters")
  public record Page(
      List<DeadLetter> deadLetters,
      @Schema(description = "Give it as pageToken to go on; absent after the last")
          @Nullable String nextPageToken) {}

  @GET
  @Operation(
      summary = "The events that could not be read or stored, the last first",
      description =
          "Read from the database, which has to be there for it. POST /v1/dead-letters/replay of"
              + " index-service plays them again.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them",
      content = @Content(schema = @Schema(implementation = Page.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.DATABASE_UNAVAILABLE)
  public Page deadLetters(
      @Parameter(
              description = "Only those of the dump with this id",
              example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
          @QueryParam("dump")
          @Nullable String dump,
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
    if (dump != null && !DumpIds.isPossible(dump)) {
      throw Problem.badParameter("dump", dump, "the id of a dump, as GET /v1/dumps gives it")
          .asException();
    }
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    String list = "dead-letters/" + dump;
    long from = pageToken == null ? Long.MAX_VALUE : PageToken.readNumber(list, pageToken);
    List<DeadLetter> letters = ledger.deadLetters(dump, from, most + 1);
    boolean more = letters.size() > most;
    return new Page(
        more ? letters.subList(0, most) : letters,
        more ? PageToken.of(list, Long.toString(letters.getLast().number())) : null);
  }
}
