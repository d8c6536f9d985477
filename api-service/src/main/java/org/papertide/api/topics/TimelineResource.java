package org.papertide.api.topics;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Locale;
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
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.timeline.Step;
import org.papertide.api.index.timeline.Timeline;
import org.papertide.api.index.timeline.TimelineQuestion;
import org.papertide.api.index.timeline.TimelineQuestion.Days;
import org.papertide.api.search.syntax.QueryReader;
import org.papertide.api.search.syntax.Reading;

/// The rise and fall of what papers are about.
@Path("/v1/topics/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class TimelineResource {

  private final PaperIndex index;
  private final TopicSettings settings;

  @Inject
  public TimelineResource(PaperIndex index, TopicSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @GET
  @Revalidated
  @Operation(
      summary = "How many papers match a query, by day, week or month",
      description =
          "Queries as for search, but all words must match, except those that say nothing of a"
              + " subject. Each bucket has the papers that match, all papers, and the share. On feed"
              + " days a paper counts once in each bucket in whose feeds it stands. Without from and"
              + " to, from the first match to the last, the latest 1,000 buckets of it. Withdrawn"
              + " papers are left out.")
  @APIResponse(
      responseCode = "200",
      description = "The buckets, those without papers among them",
      content = @Content(schema = @Schema(implementation = TimelineBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public TimelineBody timeline(
      @Parameter(
              required = true,
              example = "\"diffusion model\"",
              description = "What papers must be about, at most 500 characters")
          @QueryParam("q")
          @Nullable String words,
      @Parameter(
              description = "day, week (from Monday) or month",
              schema = @Schema(type = SchemaType.STRING, defaultValue = "month"))
          @QueryParam("by")
          @Nullable String by,
      @Parameter(
              description = "By which days papers are counted: published or feed",
              schema = @Schema(type = SchemaType.STRING, defaultValue = "published"))
          @QueryParam("on")
          @Nullable String on,
      @Parameter(
              description = "A day of the first bucket",
              example = "2024-01-01",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("from")
          @Nullable String from,
      @Parameter(
              description = "A day of the last bucket",
              example = "2025-12-31",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @QueryParam("to")
          @Nullable String to) {
    String query = Parameters.words(words, settings.queryLength());
    Step step = by == null ? Step.MONTH : Choice.of("by", by, Step.class);
    Days days = on == null ? Days.PUBLISHED : Choice.of("on", on, Days.class);
    LocalDate first = from == null ? null : Parameters.day("from", from);
    LocalDate last = to == null ? null : Parameters.day("to", to);
    if (first != null && last != null) {
      checkRange(step, first, last);
    }
    Reading reading = QueryReader.read(query);
    Timeline timeline =
        index.timeline(
            new TimelineQuestion(
                reading.query(), step, days, first, last, settings.maxSteps(), settings.budget()));
    return new TimelineBody(
        query,
        reading.slips(),
        step.name().toLowerCase(Locale.ROOT),
        days.name().toLowerCase(Locale.ROOT),
        timeline.steps().stream().map(TimelineBody.Bucket::of).toList(),
        timeline.undated(),
        timeline.cut() ? true : null,
        timeline.partial() ? true : null);
  }

  private void checkRange(Step step, LocalDate first, LocalDate last) {
    int steps = step.number(last) - step.number(first) + 1;
    if (last.isBefore(first) || steps > settings.maxSteps()) {
      String takes =
          "a day from %s on, so near that there are %d buckets at most"
              .formatted(first, settings.maxSteps());
      throw Problem.badParameter("to", last.toString(), takes).asException();
    }
  }
}
