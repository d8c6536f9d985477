package org.papertide.api.trending;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
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
import org.papertide.api.paper.PaperList;

/// The papers that trend, now or on any day of the past.
@Path("/v1/trending")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class TrendingResource {

  private final Trending trending;
  private final TrendingSettings settings;

  @Inject
  public TrendingResource(Trending trending, TrendingSettings settings) {
    this.trending = trending;
    this.settings = settings;
  }

  @GET
  @Produces(PaperList.EVERY_FORM)
  @Operation(
      summary = "The papers that gained most lately, as it was known at an instant",
      description =
          "For one source, score = sum of (upvotes + 2 * comments + appearances) * 2^(-age /"
              + " halfLife) over what its captures up to the instant added; a paper has the"
              + " highest score that a source gives it. A capture adds by how far its counts exceed"
              + " the most that its source had said before, and one appearance when it is the"
              + " source's first to name a feed day. age is from since to at, in seconds; since is"
              + " the capture, or the end (UTC) of the feed day that it is the first to name, if"
              + " that came before. What is older than 20 half-lives does not count. Equal scores"
              + " are in the order in which the papers were stored. trend has what it takes to work"
              + " out each score again. The formula is our own, not that of another site.")
  @APIResponse(
      responseCode = "200",
      description = "A page of them with their factors",
      content = @Content(schema = @Schema(implementation = TrendingBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public TrendingBody trending(
      @Parameter(
              description = "After how long half of a gain is left, from 1h to 3650d",
              example = "36h",
              schema = @Schema(type = SchemaType.STRING, defaultValue = "72h"))
          @QueryParam("halfLife")
          @Nullable String halfLife,
      @Parameter(
              description =
                  "An instant, or a day, which means its end (UTC). Without it, when the last"
                      + " capture was taken that added something",
              example = "2025-11-25")
          @QueryParam("at")
          @Nullable String at,
      @Parameter(
              description = "How many papers, from 1 to 100",
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
    Duration life = halfLife == null ? settings.halfLife() : TrendParameters.halfLife(halfLife);
    Instant instant = at == null ? null : TrendParameters.at(at);
    int papers = Parameters.limit(limit, settings.defaultLimit(), settings.maxLimit());
    return trending.page(life, instant, papers, pageToken);
  }
}
