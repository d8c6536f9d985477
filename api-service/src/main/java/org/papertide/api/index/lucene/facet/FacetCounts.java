package org.papertide.api.index.lucene.facet;

import java.io.IOException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.papertide.api.index.Answers.FacetValue;
import org.papertide.api.index.lucene.layout.PaperColumns;
import org.papertide.api.index.query.Facet;

/// How many of the papers that match have which values: one pass over all of them, which reads
/// columns only. Years and months come latest first, numbers of authors in their order, all others
/// by how many papers have them.
///
/// @param matches how many papers match
public record FacetCounts(long matches, Map<Facet, List<FacetValue>> values) {

  /// Counts as far as the searcher's time allows.
  ///
  /// @param limit values of each facet
  public static FacetCounts of(IndexSearcher searcher, Query query, List<Facet> facets, int limit)
      throws IOException {
    Counting counting = searcher.search(query, new Only(new Counting(facets)));
    Map<Facet, List<FacetValue>> values = new LinkedHashMap<>();
    for (Map.Entry<Facet, Counter> counter : counting.counters.entrySet()) {
      values.put(counter.getKey(), counter.getValue().values(limit));
    }
    return new FacetCounts(counting.matches, values);
  }

  private static Counter counter(Facet facet) {
    return switch (facet) {
      case YEAR ->
          new NumberCounter<>(
              PaperColumns.PUBLISHED,
              day -> Year.from(LocalDate.ofEpochDay(day)),
              Comparator.reverseOrder());
      case MONTH ->
          new NumberCounter<>(
              PaperColumns.PUBLISHED,
              day -> YearMonth.from(LocalDate.ofEpochDay(day)),
              Comparator.reverseOrder());
      case AUTHOR_COUNT ->
          new NumberCounter<>(
              PaperColumns.AUTHOR_COUNT, number -> number, Comparator.naturalOrder());
      case CATEGORY -> new TermCounter(PaperColumns.CATEGORY);
      case SOURCE -> new TermCounter(PaperColumns.SOURCE_NAME);
      case ORGANIZATION -> new TermCounter(PaperColumns.ORGANIZATION);
      case CODE_HOST -> new TermCounter(PaperColumns.CODE_HOST);
    };
  }

  /// Shows each match to every counter. Its searcher has one thread, hence one collector.
  private static final class Counting extends SimpleCollector {

    private final Map<Facet, Counter> counters = new LinkedHashMap<>();
    private long matches;

    Counting(List<Facet> facets) {
      facets.forEach(facet -> counters.put(facet, counter(facet)));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
      for (Counter counter : counters.values()) {
        counter.segment(segment.reader());
      }
    }

    @Override
    public void collect(int document) throws IOException {
      matches++;
      for (Counter counter : counters.values()) {
        counter.count(document);
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }

  private record Only(Counting counting) implements CollectorManager<Counting, Counting> {

    @Override
    public Counting newCollector() {
      return counting;
    }

    @Override
    public Counting reduce(Collection<Counting> collectors) {
      return counting;
    }
  }
}
