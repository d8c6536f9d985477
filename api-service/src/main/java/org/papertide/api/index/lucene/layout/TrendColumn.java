package org.papertide.api.index.lucene.layout;

import java.time.Duration;
import java.util.OptionalInt;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.papertide.api.index.PaperHistory;
import org.papertide.api.index.trend.Gain;
import org.papertide.api.index.trend.SourceGains;
import org.papertide.api.index.trend.TrendFormula;

/// What a paper gained, the later the more: `log2(Σ weight · 2^(t / half-life))` over the gains of
/// the source that gives most, `t` being when a gain counts from and the weights those of
/// [TrendFormula].
///
/// The sum of exponentially decayed gains at any instant is this, less the same for every paper. So
/// the order of the column is that of the decayed sums, now and ever, and no paper has to be
/// indexed again because time passes.
public final class TrendColumn {

  public static final String FIELD = "trend";

  /// After three days a gain counts half: a weekend without a feed does not turn the order round.
  static final Duration HALF_LIFE = Duration.ofDays(3);

  /// Steps of the column in a doubling: papers that differ by less than a thousandth are equal.
  private static final int STEPS = 1024;

  private TrendColumn() {}

  static void add(PaperHistory history, Document document) {
    value(history).ifPresent(value -> document.add(new IntField(FIELD, value, Store.NO)));
  }

  /// Empty for a paper that nothing was counted of, and that no feed lists.
  static OptionalInt value(PaperHistory history) {
    return Activity.of(history.observations()).stream()
        .mapToInt(source -> steps(log2OfSum(source)))
        .max();
  }

  /// The least integer stands for papers without a value.
  private static int steps(double value) {
    return Math.clamp(Math.round(value * STEPS), Integer.MIN_VALUE + 1, Integer.MAX_VALUE);
  }

  private static double log2OfSum(SourceGains source) {
    double sum = Double.NEGATIVE_INFINITY;
    for (Gain gain : source.gains()) {
      double halvings = (double) gain.since() / HALF_LIFE.toSeconds();
      sum = log2OfSum(sum, halvings + log2(TrendFormula.weight(gain)));
    }
    return sum;
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
