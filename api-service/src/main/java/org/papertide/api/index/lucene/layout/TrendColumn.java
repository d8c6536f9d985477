package org.papertide.api.index.lucene.layout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.PaperHistory.Observation;

/// What a paper gained, the later the more: `log2(Σ weight · 2^(t / half-life))` over its gains,
/// `t` being the instant of the capture that showed the gain.
///
/// The sum of exponentially decayed gains at any instant is this, less the same for every paper. So
/// the order of the column is that of the decayed sums, now and ever, and no paper has to be
/// indexed again because time passes. The weight of a capture is by how much upvotes and comments
/// exceed whatever was seen of them before, and one for a feed day that it is the first to name: a
/// dump that comes again, or another producer's copy of the same counts, adds nothing.
public final class TrendColumn {

  public static final String FIELD = "trend";

  /// After a week a gain counts half.
  static final Duration HALF_LIFE = Duration.ofDays(7);

  /// Steps of the column in a doubling: papers that differ by less than a thousandth are equal.
  private static final int STEPS = 1024;

  private TrendColumn() {}

  static void add(PaperHistory history, Document document) {
    value(history).ifPresent(value -> document.add(new IntField(FIELD, value, Store.NO)));
  }

  /// Empty for a paper that nothing was counted of, and that no feed lists.
  static OptionalInt value(PaperHistory history) {
    Set<LocalDate> days = new HashSet<>();
    int upvotes = 0;
    int comments = 0;
    double sum = Double.NEGATIVE_INFINITY;
    for (Observation said : history.observations()) {
      int upvotesNow = Math.max(upvotes, said.upvotes() == null ? 0 : said.upvotes());
      int commentsNow = Math.max(comments, said.comments() == null ? 0 : said.comments());
      boolean listed = said.feedDay() != null && days.add(said.feedDay());
      double gain = (double) upvotesNow - upvotes + commentsNow - comments + (listed ? 1 : 0);
      if (gain > 0) {
        double halfLives = (double) said.capturedAt().getEpochSecond() / HALF_LIFE.toSeconds();
        sum = log2OfSum(sum, halfLives + log2(gain));
      }
      upvotes = upvotesNow;
      comments = commentsNow;
    }
    return sum == Double.NEGATIVE_INFINITY ? OptionalInt.empty() : OptionalInt.of(steps(sum));
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

  /// The least integer stands for papers without a value.
  private static int steps(double value) {
    return Math.clamp(Math.round(value * STEPS), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }
}
