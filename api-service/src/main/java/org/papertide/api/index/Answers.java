package org.papertide.api.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.dump.DumpDocument;
import org.papertide.api.index.query.Facet;
import org.papertide.api.index.query.SortKey;

/// What the index answers.
public interface Answers {

  /// How many there are.
  ///
  /// @param value the number, or the bound up to which was counted
  /// @param exact whether it is the number
  record Total(long value, boolean exact) {}

  /// A page of the papers that a search found.
  ///
  /// @param facets what was counted, in the order in which it was asked for
  /// @param next the hit after which the next page begins; null after the last one
  /// @param partial whether time ran out before everything was looked at
  /// @param unknownWords whether the query has a word that no paper has
  record Found(
      Total total,
      List<Hit> hits,
      Map<Facet, List<FacetValue>> facets,
      @Nullable SortKey next,
      boolean partial,
      boolean unknownWords) {}

  /// One paper that was found.
  ///
  /// @param score how well it matches, comparable within one answer only; null in other orders
  /// @param title the whole title, HTML-escaped, with `<em>` around what matched
  /// @param fragments up to three pieces of the abstract, in its order, in the same form
  /// @param explanation what makes up the score, the greatest part first; null if not asked for
  record Hit(
      PaperDocument paper,
      @Nullable Float score,
      String title,
      List<String> fragments,
      @Nullable List<Contribution> explanation) {}

  /// How many papers have a value.
  record FacetValue(String value, long count) {}

  /// A part of a score.
  ///
  /// @param term what of the query
  /// @param field where it is found; null for what is of no one field
  /// @param contribution what it adds to the score
  /// @param because why it is so much, in words
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Contribution(String term, @Nullable String field, double contribution, String because) {}

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
