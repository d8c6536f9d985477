package org.papertide.api.suggest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/// Titles and authors while they are typed.
@Path("/v1/suggest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class SuggestResource {

  private final PaperIndex index;
  private final SuggestSettings settings;

  @Inject
  public SuggestResource(PaperIndex index, SuggestSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @GET
  @Revalidated
  @Operation(
      summary = "Titles and authors that a text being typed may become",
      description =
          "Titles that begin with it, the popular and recent ones first; authors whose names do, as"
              + " they stand or with the last part first, from two letters on; then titles that"
              + " have its words anywhere. The last word is a beginning until a space follows it."
              + " Case, accents and punctuation do not matter.")
  @APIResponse(
      responseCode = "200",
      description = "The suggestions; none where nothing is like that",
      content = @Content(schema = @Schema(implementation = SuggestBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public SuggestBody suggest(
      @Parameter(
              required = true,
              example = "attention is a",
              description = "What has been typed, at most 200 characters")
          @QueryParam("q")
          @Nullable String typed,
      @Parameter(
              description = "How many suggestions, from 1 to 20",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "20",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    String text = Parameters.words(typed, settings.queryLength());
    int most = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return SuggestBody.of(text, index.suggest(text, most));
  }
}
