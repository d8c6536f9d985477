package org.papertide.api.index.lucene.layout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.PaperHistory.Observation;

/// What a paper gained, the later the more: `log2(Σ weight · 2^(t / half-life))` over the gains of
/// the source that gives most, `t` being when a gain counts from.
///
/// The sum of exponentially decayed gains at any instant is this, less the same for every paper. So
/// the order of the column is that of the decayed sums, now and ever, and no paper has to be
/// indexed again because time passes. A source gains by how far its counts exceed the most that it
/// had said before: a dump that comes again adds nothing. An upvote weighs 1, a comment 2, and 1
/// the first to name a feed day, whose gain counts from the end of that day (UTC) where it was
/// captured later; any other counts from its capture. Two sources may count the same votes, so that
/// theirs are never added.
public final class TrendColumn {

  public static final String FIELD = "trend";

  /// After three days a gain counts half: a weekend without a feed does not turn the order round.
  static final Duration HALF_LIFE = Duration.ofDays(3);

  private static final double COMMENT = 2;

  /// Steps of the column in a doubling: papers that differ by less than a thousandth are equal.
  private static final int STEPS = 1024;

  private TrendColumn() {}

  static void add(PaperHistory history, Document document) {
    value(history).ifPresent(value -> document.add(new IntField(FIELD, value, Store.NO)));
  }

  /// Empty for a paper that nothing was counted of, and that no feed lists.
  static OptionalInt value(PaperHistory history) {
    Map<String, Gains> sources = new HashMap<>();
    for (Observation said : history.observations()) {
      String source = Objects.requireNonNullElse(said.source(), "");
      sources.computeIfAbsent(source, name -> new Gains()).add(said);
    }
    return sources.values().stream()
        .filter(gains -> gains.sum != Double.NEGATIVE_INFINITY)
        .mapToInt(gains -> steps(gains.sum))
        .max();
  }

  /// The least integer stands for papers without a value.
  private static int steps(double value) {
    return Math.clamp(Math.round(value * STEPS), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }

  /// What one source gave a paper, observation by observation.
  private static final class Gains {

    private final Set<LocalDate> days = new HashSet<>();
    private int upvotes;
    private int comments;
    private double sum = Double.NEGATIVE_INFINITY;

    void add(Observation said) {
      int upvotesNow = Math.max(upvotes, Objects.requireNonNullElse(said.upvotes(), 0));
      int commentsNow = Math.max(comments, Objects.requireNonNullElse(said.comments(), 0));
      LocalDate day = said.withdrawal() ? null : said.feedDay();
      long since = said.capturedAt().getEpochSecond();
      double gain = (double) upvotesNow - upvotes + COMMENT * ((double) commentsNow - comments);
      if (day != null && days.add(day)) {
        gain++;
        since = Math.min(since, day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toEpochSecond());
      }
      if (gain > 0) {
        sum = log2OfSum(sum, (double) since / HALF_LIFE.toSeconds() + log2(gain));
      }
      upvotes = upvotesNow;
      comments = commentsNow;
    }

    /// `log2(2^a + 2^b)`, where the powers themselves would overflow.
    private static double log2OfSum(double a, double b) {
      double greater = Math.max(a, b);
      double lesser = Math.min(a, b);
      return greater + log2(1 + Math.pow(2, lesser - greater));
    }

    private static double log2(double value) {
      return Math.log(value) / Math.log(2);
    }
  }
}
