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
import org.papertide.api.search.syntax.QueryReader;
import org.papertide.api.search.syntax.Reading;

/// Papers by words of their title, abstract and authors.
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
      summary = "Papers by their words, the best first",
      description =
          "Words make papers better that have them. \"A phrase\", title:, abstract: and author: before"
              + " a word, a phrase or parentheses, begin*, and OR between two of them are demands;"
              + " -without excludes. No text is an error: what is no operator is words, and slips"
              + " says so. A text of more than 40 words is words. Withdrawn papers are left out.")
  @APIResponse(
      responseCode = "200",
      description = "What was found; an exact total up to 1,000",
      content = @Content(schema = @Schema(implementation = SearchBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public SearchBody search(
      @Parameter(
              required = true,
              example = "why do overparameterized networks generalize",
              description = "What to search for, at most 4,000 characters",
              schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 4000))
          @QueryParam("q")
          @Nullable String words,
      @Parameter(
              description = "How many hits, from 1 to 100",
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "10"))
          @QueryParam("limit")
          @Nullable String limit) {
    String query = Parameters.words(words, settings.queryLength());
    int hits = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    Reading reading = QueryReader.read(query);
    return SearchBody.of(query, reading.slips(), index.search(reading.query(), hits));
  }
}
