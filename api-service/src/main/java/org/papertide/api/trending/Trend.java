package org.papertide.api.trending;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.trend.Gain;
import org.papertide.api.index.trend.SourceGains;
import org.papertide.api.index.trend.TrendFormula;

/// What a score is made of: the gains of the source that gives the highest.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the score is made of: the gains of the source that gives the highest")
public record Trend(
    @Schema(description = "Absent while it is not known", examples = "huggingface")
        @Nullable String source,
    @Schema(description = "Upvotes gained that count", examples = "30") long upvotes,
    @Schema(description = "Comments gained that count", examples = "2") long comments,
    @Schema(description = "Days in whose feeds it appeared, that count", examples = "1")
        long appearances,
    @Schema(description = "The latest of them, the last captured first") List<GainBody> gains,
    @Schema(description = "The others; absent when these are all") @Nullable Earlier earlier,
    @Schema(description = "What up to ten other sources would give, the highest first")
        List<Other> others) {

  /// More help nobody.
  private static final int MOST_OTHERS = 10;

  /// What one capture added.
  @Schema(name = "Gain", description = "What one capture added to what the source had said before")
  public record GainBody(
      Instant capturedAt,
      @Schema(description = "From when it counts: the capture, or the end of a feed day before it")
          Instant since,
      @Schema(examples = "20") long upvotes,
      @Schema(examples = "1") long comments,
      @Schema(examples = "1") int appearances,
      @Schema(description = "What is left of it: 2^(-age / halfLife)", examples = "0.5")
          double decay,
      @Schema(description = "What it gives: its weight times that", examples = "11.5")
          double points) {

    private static GainBody of(Gain gain, TrendFormula formula) {
      return new GainBody(
          Instant.ofEpochSecond(gain.capturedAt()),
          Instant.ofEpochSecond(gain.since()),
          gain.upvotes(),
          gain.comments(),
          gain.appearances(),
          formula.decay(gain),
          formula.points(gain));
    }
  }

  /// Gains that are not listed one by one.
  @Schema(name = "EarlierGains")
  public record Earlier(int gains, double points) {}

  /// A source that gives less.
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "OtherSource")
  public record Other(@Nullable String source, double score) {}

  /// @param sources all that were seen; at least one of them gives a score
  /// @param shown how many gains are listed
  static Trend of(List<SourceGains> sources, TrendFormula formula, int shown) {
    List<SourceGains> best =
        sources.stream()
            .sorted(
                Comparator.comparingDouble((SourceGains source) -> formula.score(source))
                    .reversed())
            .limit(MOST_OTHERS + 1L)
            .toList();
    List<Gain> counting =
        best.getFirst().gains().stream().filter(formula::counts).toList().reversed();
    List<Gain> earlier = counting.subList(Math.min(shown, counting.size()), counting.size());
    return new Trend(
        best.getFirst().source(),
        counting.stream().mapToLong(Gain::upvotes).sum(),
        counting.stream().mapToLong(Gain::comments).sum(),
        counting.stream().mapToLong(Gain::appearances).sum(),
        counting.stream().limit(shown).map(gain -> GainBody.of(gain, formula)).toList(),
        earlier.isEmpty()
            ? null
            : new Earlier(earlier.size(), earlier.stream().mapToDouble(formula::points).sum()),
        best.stream()
            .skip(1)
            .map(other -> new Other(other.source(), formula.score(other)))
            .toList());
  }
}
