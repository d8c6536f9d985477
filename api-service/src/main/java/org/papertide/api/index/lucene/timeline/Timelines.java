package org.papertide.api.index.lucene.timeline;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.lucene.budget.TimedSearch;
import org.papertide.api.index.lucene.search.TextQueries;
import org.papertide.api.index.lucene.search.rank.TermLookup;
import org.papertide.api.index.timeline.Step;
import org.papertide.api.index.timeline.Timeline;
import org.papertide.api.index.timeline.TimelineQuestion;

/// Counts papers by their days, from columns, without reading a document: one look at each match,
/// and one at each paper. For any number of threads.
public final class Timelines {

  private static final Query NOTHING = new MatchNoDocsQuery("a query without words");

  private final EveryWord everyWord = new EveryWord();
  private final TextQueries queries;

  public Timelines(IndexSettings settings) {
    this.queries = new TextQueries(settings);
  }

  public Timeline of(IndexSearcher searcher, TimelineQuestion question) throws IOException {
    TimedSearch search = new TimedSearch(searcher.getIndexReader(), question.budget());
    DayColumn column = DayColumn.of(question.on());
    Query query =
        queries
            .of(everyWord.of(question.query()), new TermLookup(searcher), search.timeout())
            .orElse(NOTHING);
    Optional<DayColumn.Span> span = column.span(searcher.getIndexReader());
    Step by = question.by();
    int first = span.map(days -> by.number(days.first())).orElse(0);
    int last = span.map(days -> by.number(days.last())).orElse(-1);
    StepCounter matches = search.collect(query, new StepCounter(column, by, first, last));
    // Where time ran out before the first document, nobody else has noticed.
    boolean late = search.timeout().shouldExit();
    int[] taken = IntStream.rangeClosed(first, last).filter(at -> matches.papers(at) > 0).toArray();
    Range range = Range.of(question, taken);
    StepCounter all =
        search.collect(
            range.isEmpty() ? NOTHING : new FieldExistsQuery(column.field()),
            new StepCounter(column, by, range.first(), range.last()));
    List<Timeline.Count> steps =
        IntStream.rangeClosed(range.first(), range.last())
            .mapToObj(at -> new Timeline.Count(by.start(at), matches.papers(at), all.papers(at)))
            .toList();
    return new Timeline(steps, matches.undated(), range.cut(), late || search.ranOut());
  }

  /// The steps that are told; none when the last is before the first.
  ///
  /// @param cut whether the bound left matches out
  private record Range(int first, int last, boolean cut) {

    private static final Range NONE = new Range(0, -1, false);

    /// @param taken the steps that have matches, in order
    static Range of(TimelineQuestion question, int[] taken) {
      if (taken.length == 0 && (question.from() == null || question.to() == null)) {
        return NONE;
      }
      Step by = question.by();
      int first = question.from() == null ? taken[0] : by.number(question.from());
      int last = question.to() == null ? taken[taken.length - 1] : by.number(question.to());
      if (last - first < question.most()) {
        return new Range(first, last, false);
      }
      return question.from() == null
          ? new Range(last - question.most() + 1, last, true)
          : new Range(first, first + question.most() - 1, true);
    }

    boolean isEmpty() {
      return last < first;
    }
  }
}
