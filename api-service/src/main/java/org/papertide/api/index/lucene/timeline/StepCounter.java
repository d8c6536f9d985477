package org.papertide.api.index.lucene.timeline;

import java.io.IOException;
import java.time.LocalDate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.papertide.api.index.timeline.Step;

/// Counts what a search matches step by step, within a span of steps. For one search by one thread.
final class StepCounter implements Collector {

  private final DayColumn column;
  private final Step by;
  private final int first;
  private final int[] papers;
  private long undated;

  /// @param first the number of the first step that is counted
  /// @param last that of the last; before the first, nothing is counted
  StepCounter(DayColumn column, Step by, int first, int last) {
    this.column = column;
    this.by = by;
    this.first = first;
    this.papers = new int[Math.max(0, last - first + 1)];
  }

  /// How many papers a step has, 0 outside the span.
  int papers(int step) {
    int at = step - first;
    return at >= 0 && at < papers.length ? papers[at] : 0;
  }

  /// How many papers have no day at all.
  long undated() {
    return undated;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
    SortedNumericDocValues days = DocValues.getSortedNumeric(leaf.reader(), column.field());
    return new LeafCollector() {

      @Override
      public void setScorer(Scorable scorer) {
        // How well a paper matches does not matter.
      }

      @Override
      public void collect(int document) throws IOException {
        if (days.advanceExact(document)) {
          count(days);
        } else {
          undated++;
        }
      }
    };
  }

  private void count(SortedNumericDocValues days) throws IOException {
    // Days come in order, so that those of one step follow each other.
    int before = -1;
    for (int left = days.docValueCount(); left > 0; left--) {
      int at = by.number(LocalDate.ofEpochDay(column.day(days.nextValue()))) - first;
      if (at != before && at >= 0 && at < papers.length) {
        papers[at]++;
      }
      before = at;
    }
  }
}
