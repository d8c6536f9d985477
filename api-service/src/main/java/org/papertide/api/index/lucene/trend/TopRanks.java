package org.papertide.api.index.lucene.trend;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.lucene.layout.ActivityColumn;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.trend.Rank;
import org.papertide.api.index.trend.SourceGains;
import org.papertide.api.index.trend.TrendFormula;

/// Scores papers by their columns, and keeps the best after some rank. For one search by one
/// thread.
final class TopRanks implements Collector {

  /// A paper that was scored.
  record Ranked(int document, Rank rank, List<SourceGains> sources) {}

  private static final Comparator<Ranked> LAST_FIRST =
      Comparator.comparing(Ranked::rank, Comparator.reverseOrder());

  private final TrendFormula formula;
  private final @Nullable Rank after;
  private final int most;
  private final PriorityQueue<Ranked> best = new PriorityQueue<>(LAST_FIRST);
  private long scored;

  TopRanks(TrendFormula formula, @Nullable Rank after, int most) {
    this.formula = formula;
    this.after = after;
    this.most = most;
  }

  /// How many papers have a score.
  long scored() {
    return scored;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    BinaryDocValues gains = DocValues.getBinary(leaf.reader(), ActivityColumn.GAINS);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), PaperColumns.NO);
    return new LeafCollector() {

      @Override
      public void setScorer(Scorable scorer) {
        // What Lucene scores is of no use here.
      }

      @Override
      public void collect(int document) throws IOException {
        if (gains.advanceExact(document) && numbers.advanceExact(document)) {
          List<SourceGains> sources = ActivityColumn.read(gains.binaryValue());
          double score = formula.score(sources);
          if (score > 0) {
            scored++;
            Rank rank = new Rank(score, numbers.longValue());
            keep(leaf.docBase + document, rank, sources);
          }
        }
      }
    };
  }

  private void keep(int document, Rank rank, List<SourceGains> sources) {
    if (after != null && rank.compareTo(after) <= 0) {
      return;
    }
    if (best.size() < most || rank.compareTo(best.element().rank()) < 0) {
      best.add(new Ranked(document, rank, sources));
      if (best.size() > most) {
        best.remove();
      }
    }
  }

  /// The best, the first first.
  List<Ranked> best() {
    return best.stream().sorted(LAST_FIRST.reversed()).toList();
  }
}
