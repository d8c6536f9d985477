package org.papertide.api.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.FeedPosition.Cursor;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.dump.DumpSelection;
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

/// The index of papers and dumps, which holds everything that an answer needs.
///
/// Reads may come from any thread. [#writable()], [#begin(String)] and [#activate(Generation)], and
/// the generations that they give, are for one thread: the follower's. What is shown is visible
/// to every read that starts afterwards.
///
/// Every read throws [Unavailable] while there is no index to answer from.
public interface PaperIndex {

  /// A page of what a search asks for; a text without a word finds nothing.
  Answers.Found search(SearchRequest request);

  /// The best papers for what a text asks for.
  default Answers.Found search(TextQuery text, int limit) {
    return search(SearchRequest.of(text, limit));
  }

  /// Papers of the same content as what the question names, without those that it names and without
  /// other papers of their titles.
  ///
  /// @param from the rank that [SimilarPapers#next()] gave; 0 to begin
  SimilarPapers similar(SimilarQuestion question, int from, int limit);

  /// What the text of a query may have meant by words that no paper has; empty when there is
  /// nothing better, and for a text of more than 40 words.
  ///
  /// @param query how the text was understood
  /// @param rareToo whether rare words are doubted as well
  Optional<Correction> spelling(String text, TextQuery query, boolean rareToo);

  /// Titles and authors that a text being typed may become, the best first.
  List<Suggestion> suggest(String typed, int limit);

  /// What a public id leads to.
  Answers.Lookup paper(String id);

  /// The papers of some feed days.
  ///
  /// @param order [PeriodOrder#POSITION] for a single day only
  /// @param from what [PeriodPapers#next()] gave for the same period and order, or another text
  ///     that [PeriodOrder#takes(String)]; null to begin
  PeriodPapers period(FeedPeriod period, PeriodOrder order, @Nullable String from, int limit);

  /// The newest day that has papers, and is not after tomorrow: a slip of the pen in one dump must
  /// not be the newest day for a thousand years. Where all are later, the newest of them.
  Optional<LocalDate> newestFeedDay(LocalDate today);

  /// The papers that have gained most, as it was known at an instant.
  TrendingPapers trending(TrendQuestion question);

  /// When the last capture that says something of a paper's counts or feeds was taken.
  Optional<Instant> lastActivity();

  /// How many papers match a query, day by day, week by week or month by month. All words of the
  /// query must match.
  Timeline timeline(TimelineQuestion question);

  /// Dumps by the time they were received, newest first.
  ///
  /// @param from what [Answers.Dumps#next()] gave; null to begin at the newest
  Answers.Dumps dumps(DumpSelection selection, @Nullable String from, int limit);

  /// What each source delivered for a day ([DumpDocument#accountDay()]). It costs a few steps for
  /// each of that day's dumps, and none for others.
  ///
  /// @param lateFrom from when on a dump counts as late
  /// @param sources how many sources at most
  Answers.Deliveries deliveries(LocalDate day, Instant lateFrom, int sources);

  /// The dump of that id.
  Optional<DumpDocument> dump(String id);

  /// The papers that these ids lead to, each id by itself, all as of one moment; what leads nowhere
  /// is absent.
  Map<String, PaperDocument> named(Collection<String> ids);

  /// Changes of papers in the order of the feed, the last one of each paper only. One page costs
  /// what it shows.
  ///
  /// @param after the place in the feed after which to begin
  /// @param limit how many at most
  /// @param bytes how much they may hold together; one goes beyond when it is alone
  ChangePage changes(Cursor after, int limit, long bytes);

  /// Has this called whenever reads may see more than before: on the follower's thread, which it
  /// must not hold up. To be called from any thread.
  void onChange(Runnable listener);

  /// What reads see of the database; empty while there is no index.
  Optional<FeedPosition> position();

  /// How many papers can be found, withdrawn ones not counted; 0 while there is no index.
  int papers();

  /// The index that answers now, to be written on; empty when there is none, or it is damaged and
  /// has to be built again.
  Optional<Generation> writable();

  /// A new, empty index beside the one that answers. At most one is being built at a time: an
  /// earlier one that was not activated is discarded.
  ///
  /// @param onceBefore a paper whose last write is of a transaction before this one is applied once
  ///     only: nothing has to be looked for that it would replace
  Generation begin(String epoch, long onceBefore);

  /// A new, empty index to which any page may be applied, and again.
  default Generation begin(String epoch) {
    return begin(epoch, 0);
  }

  /// Lets this index, which [#begin(String)] gave, answer from now on, and removes the one before.
  void activate(Generation generation);

  /// One index being written: the one that answers, or one that is being built. For one thread, but
  /// for [#commit()].
  ///
  /// Every method throws [Damaged] when the files do not allow it; the generation is then of no
  /// further use for writing.
  interface Generation {

    /// What has been applied.
    FeedPosition position();

    /// Takes a page and moves the position to its end. Taking it again changes nothing. Reads need
    /// not see it before [#show()].
    void take(Changes changes);

    /// Lets reads see what was taken, if this is the index that answers. Each time makes a segment,
    /// which has to be merged with others later.
    void show();

    /// Takes a page and shows it.
    default void apply(Changes changes) {
      take(changes);
      show();
    }

    /// Notes that everything committed by that instant has been taken.
    void caughtUp(Instant asOf);

    /// Makes what has been taken by now durable, with its position. For any thread: what is taken
    /// while it runs need not be durable. Does nothing once another index has taken its place.
    void commit();
  }

  /// There is no index to answer from yet.
  final class Unavailable extends RuntimeException {

    public Unavailable() {
      super("The index is being built for the first time.");
    }
  }

  /// The files of an index cannot be read or written.
  final class Damaged extends RuntimeException {

    public Damaged(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
