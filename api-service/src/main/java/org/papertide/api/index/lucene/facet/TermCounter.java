package org.papertide.api.index.lucene.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.papertide.api.index.Answers.FacetValue;

/// Counts a column of names, those of each segment by their numbers in it. Only in the end are the
/// segments' names merged, in their order, and the most frequent kept: however many names there
/// are, they are never all in memory.
final class TermCounter implements Counter {

  private static final Comparator<FacetValue> MOST_FIRST =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value);

  private final String column;
  private final List<SegmentCounts> segments = new ArrayList<>();

  TermCounter(String column) {
    this.column = column;
  }

  @Override
  public void segment(LeafReader segment) throws IOException {
    segments.add(new SegmentCounts(DocValues.getSortedSet(segment, column)));
  }

  @Override
  public void count(int document) throws IOException {
    segments.getLast().count(document);
  }

  @Override
  public List<FacetValue> values(int limit) throws IOException {
    PriorityQueue<SegmentCounts> heads =
        new PriorityQueue<>(Comparator.comparing(SegmentCounts::term));
    for (SegmentCounts segment : segments) {
      if (segment.next()) {
        heads.add(segment);
      }
    }
    PriorityQueue<FacetValue> most = new PriorityQueue<>(MOST_FIRST.reversed());
    while (!heads.isEmpty()) {
      most.add(next(heads));
      if (most.size() > limit) {
        most.remove();
      }
    }
    return most.stream().sorted(MOST_FIRST).toList();
  }

  /// The least name of all segments, with its count in all of them.
  private static FacetValue next(PriorityQueue<SegmentCounts> heads) throws IOException {
    BytesRef term = heads.element().term();
    long count = 0;
    while (!heads.isEmpty() && heads.element().term().equals(term)) {
      SegmentCounts head = heads.remove();
      count += head.count();
      if (head.next()) {
        heads.add(head);
      }
    }
    return new FacetValue(term.utf8ToString(), count);
  }

  /// The counts of one segment, and a place in the order of its names.
  private static final class SegmentCounts {

    private final SortedSetDocValues names;
    private final int[] counts;
    private int at = -1;
    private BytesRef term = new BytesRef();

    SegmentCounts(SortedSetDocValues names) {
      this.names = names;
      this.counts = new int[Math.toIntExact(names.getValueCount())];
    }

    void count(int document) throws IOException {
      if (names.advanceExact(document)) {
        for (int name = names.docValueCount(); name > 0; name--) {
          counts[(int) names.nextOrd()]++;
        }
      }
    }

    /// Goes to the next name that was counted.
    boolean next() throws IOException {
      do {
        at++;
      } while (at < counts.length && counts[at] == 0);
      if (at < counts.length) {
        term = BytesRef.deepCopyOf(names.lookupOrd(at));
      }
      return at < counts.length;
    }

    BytesRef term() {
      return term;
    }

    int count() {
      return counts[at];
    }
  }
}
