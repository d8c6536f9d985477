package org.papertide.api.search;

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

/// Papers by words of their title and abstract.
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class SearchResource {

  private final PaperIndex index;
  private final SearchSettings settings;

  @Inject
  public SearchResource(PaperIndex index, SearchSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @GET
  @Revalidated
  @Operation(
      summary = "Papers by words of their title and abstract, the best first",
      description =
          "Any text is a query: there are no operators, and a paper need not have every word."
              + " Withdrawn papers are left out.")
  @APIResponse(
      responseCode = "200",
      description = "What was found; an exact total up to 1,000",
      content = @Content(schema = @Schema(implementation = SearchBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  public SearchBody search(
      @Parameter(
              required = true,
              example = "why do overparameterized networks generalize",
              description = "The words to search for, at most 4,000 characters")
          @QueryParam("q")
          @Nullable String words,
      @Parameter(
              description = "How many hits, from 1 to 100",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    String query = Parameters.words(words, settings.queryLength());
    int hits = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return SearchBody.of(query, index.search(query, hits));
  }
}
