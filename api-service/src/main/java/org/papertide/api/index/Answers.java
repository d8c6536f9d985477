package org.papertide.api.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.dump.DumpDocument;

/// What the index answers.
public interface Answers {

  /// How many there are.
  ///
  /// @param value the number, or the bound up to which was counted
  /// @param exact whether it is the number
  record Total(long value, boolean exact) {}

  /// The best papers for some words, the best first.
  record Found(Total total, List<Hit> hits) {}

  /// One paper that was found.
  ///
  /// @param score its BM25 score: comparable within one answer only
  /// @param title the whole title, HTML-escaped, with `<em>` around what matched
  /// @param fragments up to three pieces of the abstract, in its order, in the same form
  record Hit(PaperDocument paper, float score, String title, List<String> fragments) {}

  /// What an id leads to.
  sealed interface Lookup {}

  /// The paper of that id.
  record Paper(PaperDocument document, PaperHistory history) implements Lookup {}

  /// The id is another name of a paper.
  ///
  /// @param target the id of that paper
  record Alias(String target) implements Lookup {}

  /// No paper has or had that id.
  record Unknown() implements Lookup {}

  /// The papers of a day's feed by position, source and id.
  record Day(Total total, List<Placed> papers) {}

  /// A paper in its place.
  record Placed(PaperDocument paper, PaperDocument.Membership membership) {}

  /// Some dumps, newest first.
  ///
  /// @param next where the following ones begin; null after the last
  record Dumps(List<DumpDocument> dumps, @Nullable String next) {

    /// Where the following ones begin.
    public Optional<String> nextPage() {
      return Optional.ofNullable(next);
    }
  }

  /// What was delivered for one day.
  ///
  /// @param bySource by name; the unknown source first
  /// @param more whether there were more sources than asked for
  record Deliveries(List<Delivery> bySource, boolean more) {}

  /// What one source delivered for one day. Entries are those of dumps that were not refused.
  ///
  /// @param source null while no event has told it
  /// @param dumps how many dumps, refused ones among them
  /// @param refused how many of them were refused
  /// @param accepted entries that are stored
  /// @param lateDumps how many of them were received from a given instant on
  /// @param lateEntries the entries of those
  record Delivery(
      @Nullable String source,
      int dumps,
      int refused,
      long entries,
      long accepted,
      long rejected,
      long deadLetters,
      Instant firstReceivedAt,
      Instant lastReceivedAt,
      int lateDumps,
      long lateEntries) {

    /// Whether anything came that was not refused.
    public boolean delivered() {
      return dumps > refused;
    }
  }
}
