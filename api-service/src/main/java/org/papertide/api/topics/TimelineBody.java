package org.papertide.api.topics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.timeline.Timeline;
import org.papertide.api.search.syntax.Slip;

/// How many papers match a query, step by step.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Timeline", description = "How many papers match a query, step by step")
public record TimelineBody(
    @Schema(examples = "diffusion model") String query,
    @Schema(description = "What of the query could only be taken as words") List<Slip> slips,
    @Schema(description = "day, week or month", examples = "month") String by,
    @Schema(description = "published or feed", examples = "published") String on,
    @Schema(description = "One after the other, also those without a paper") List<Bucket> buckets,
    @Schema(description = "How many papers match and have no such day", examples = "0")
        long undated,
    @Schema(
            description =
                "Whether matches lie outside because an answer has 1,000 buckets at most; absent"
                    + " when none does")
        @Nullable Boolean cut,
    @Schema(description = "Whether the time did not suffice to count all; absent when it did")
        @Nullable Boolean partial) {

  /// One day, week or month.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TimelineBucket")
  public record Bucket(
      @Schema(description = "Its first day", examples = "2025-11-01") LocalDate start,
      @Schema(description = "How many papers match", examples = "42") long papers,
      @Schema(description = "How many papers there are", examples = "1200") long all,
      @Schema(description = "Papers by all; absent when there are none", examples = "0.035")
          @Nullable Double share) {

    static Bucket of(Timeline.Count count) {
      return new Bucket(
          count.start(),
          count.papers(),
          count.all(),
          count.all() == 0 ? null : (double) count.papers() / count.all());
    }
  }
}
