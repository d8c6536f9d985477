package org.papertide.api.index.lucene;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;
import org.papertide.api.index.ChangePage;
import org.papertide.api.index.FeedPosition;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.IndexSettings;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.TrendingPapers;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
import org.papertide.api.index.lucene.budget.SecondProcessor;
import org.papertide.api.index.lucene.change.ChangeList;
import org.papertide.api.index.lucene.generation.Generations;
import org.papertide.api.index.lucene.generation.LuceneGeneration;
import org.papertide.api.index.lucene.layout.Layout;
import org.papertide.api.index.lucene.list.FeedDays;
import org.papertide.api.index.lucene.list.PeriodList;
import org.papertide.api.index.lucene.page.Deadline;
import org.papertide.api.index.lucene.search.PaperSearch;
import org.papertide.api.index.lucene.search.Spelling;
import org.papertide.api.index.lucene.similar.PaperSimilarity;
import org.papertide.api.index.lucene.suggest.PaperSuggestions;
import org.papertide.api.index.lucene.timeline.Timelines;
import org.papertide.api.index.lucene.trend.Trends;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.index.query.Correction;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.index.query.TextQuery;
import org.papertide.api.index.suggest.Suggestion;
import org.papertide.api.index.timeline.Timeline;
import org.papertide.api.index.timeline.TimelineQuestion;
import org.papertide.api.index.trend.TrendQuestion;

/// The index in a local directory. What was activated there answers at once; what cannot be opened
/// is removed, and built again by whoever follows the feed.
@Singleton
public final class LucenePaperIndex implements PaperIndex, AutoCloseable {

  /// Counts papers that Lucene refused and that are therefore missing from the index.
  public static final String UNINDEXABLE = "papertide.api.index.unindexable";

  private final Lists lists;
  private final PaperSearch search;
  private final ChangeList changes;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final PeriodList periods;
  private final Trends trends;
  private final Timelines timelines;
  private final PaperSimilarity similarity;
  private final Spelling spelling;
  private final PaperSuggestions suggestions;
  private final Generations generations;
  private final SecondProcessor processors =
      new SecondProcessor(Runtime.getRuntime().availableProcessors());

  /// @throws IllegalStateException if another process uses the directory
  @Inject
  public LucenePaperIndex(IndexSettings settings, MeterRegistry metrics) {
    Layout layout = new Layout();
    this.lists = new Lists(layout);
    this.search = new PaperSearch(layout, settings);
    this.changes = new ChangeList(layout);
    this.periods = new PeriodList(layout);
    this.trends = new Trends(layout);
    this.timelines = new Timelines(settings);
    this.similarity = new PaperSimilarity(layout);
    this.spelling = new Spelling(layout);
    this.suggestions = new PaperSuggestions(layout);
    Counter unindexable =
        Counter.builder(UNINDEXABLE).description("Papers left out of the index").register(metrics);
    this.generations = new Generations(settings, layout, unindexable, this::tellListeners);
  }

  @Override
  public Answers.Found search(SearchRequest request) {
    try (SecondProcessor.Share share = processors.share(request.facets().isEmpty())) {
      return read(
          searcher ->
              search.search(
                  searcher, request, new Deadline(share.time(request.budget())), share.executor()));
    }
  }

  @Override
  public SimilarPapers similar(SimilarQuestion question, int from, int limit) {
    return read(searcher -> similarity.similar(searcher, question, from, limit));
  }

  @Override
  public Optional<Correction> spelling(String text, TextQuery query, boolean rareToo) {
    return read(searcher -> spelling.of(searcher, text, query, rareToo));
  }

  @Override
  public List<Suggestion> suggest(String typed, int limit) {
    return read(searcher -> suggestions.suggest(searcher, typed, limit));
  }

  @Override
  public Answers.Lookup paper(String id) {
    return read(searcher -> lists.paper(searcher, id));
  }

  @Override
  public PeriodPapers period(
      FeedPeriod period, PeriodOrder order, @Nullable String from, int limit) {
    return read(searcher -> periods.papers(searcher, period, order, from, limit));
  }

  @Override
  public Optional<LocalDate> newestFeedDay(LocalDate today) {
    return read(searcher -> new FeedDays(searcher.getIndexReader()).newest(today));
  }

  @Override
  public TrendingPapers trending(TrendQuestion question) {
    return read(searcher -> trends.papers(searcher, question));
  }

  @Override
  public Optional<Instant> lastActivity() {
    return read(Trends::lastActivity);
  }

  @Override
  public Timeline timeline(TimelineQuestion question) {
    return read(searcher -> timelines.of(searcher, question));
  }

  @Override
  public Answers.Dumps dumps(DumpSelection selection, @Nullable String from, int limit) {
    return read(searcher -> lists.dumps(searcher, selection, from, limit));
  }

  @Override
  public Answers.Deliveries deliveries(LocalDate day, Instant lateFrom, int sources) {
    return read(searcher -> Deliveries.of(searcher.getIndexReader(), day, lateFrom, sources));
  }

  @Override
  public Optional<DumpDocument> dump(String id) {
    return read(searcher -> lists.dump(searcher, id));
  }

  @Override
  public Map<String, PaperDocument> named(Collection<String> ids) {
    return read(searcher -> lists.named(searcher, ids));
  }

  @Override
  public ChangePage changes(Cursor after, int limit, long bytes) {
    return readOf(
        (visible, searcher) ->
            changes.after(searcher, visible.epoch(), after, visible.papers(), limit, bytes));
  }

  @Override
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void tellListeners() {
    listeners.forEach(Runnable::run);
  }

  @Override
  public Optional<FeedPosition> position() {
    return generations.live().map(LuceneGeneration::visible);
  }

  @Override
  public int papers() {
    return generations.live().isEmpty()
        ? 0
        : read(searcher -> searcher.count(new TermQuery(new Term(Layout.KIND, Layout.PAPER))));
  }

  @Override
  public Optional<Generation> writable() {
    return generations.live().filter(live -> !live.isDamaged()).map(Generation.class::cast);
  }

  @Override
  public Generation begin(String epoch, long onceBefore) {
    try {
      return generations.begin(epoch, onceBefore);
    } catch (IOException e) {
      throw new Damaged("cannot begin a new index", e);
    }
  }

  @Override
  public void activate(Generation generation) {
    try {
      generations.activate(generation);
    } catch (IOException e) {
      throw new Damaged("cannot put a new index in place", e);
    }
  }

  private <T> T read(Reading<T> reading) {
    return readOf((visible, searcher) -> reading.from(searcher));
  }

  private <T> T readOf(PositionedReading<T> reading) {
    while (true) {
      LuceneGeneration current = generations.live().orElseThrow(Unavailable::new);
      // Before the searcher, which then has all of that, and perhaps more.
      FeedPosition visible = current.visible();
      try {
        IndexSearcher searcher = current.acquire();
        try {
          return reading.from(visible, searcher);
        } finally {
          current.release(searcher);
        }
      } catch (AlreadyClosedException e) {
        // A new generation took its place between the two steps; with none, the service is
        // stopping.
        if (generations.isLive(current)) {
          throw e;
        }
      } catch (IOException e) {
        current.markDamaged();
        throw new Damaged("cannot read the index in " + current.path(), e);
      }
    }
  }

  private interface Reading<T> {
    T from(IndexSearcher searcher) throws IOException;
  }

  private interface PositionedReading<T> {
    T from(FeedPosition visible, IndexSearcher searcher) throws IOException;
  }

  /// Leaves the directory to the next process. What was not committed is read again from the feed.
  @PreDestroy
  @Override
  public void close() throws IOException {
    processors.close();
    generations.close();
  }
}
