package org.papertide.index.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What some observations of one paper come to. Of each property it keeps the last word alone, so
/// the order in which they are added does not matter, nor whether one comes twice.
///
/// The text comes from the observation that is last by arXiv version and capture, so do the
/// authors. Any other property comes from the last capture that has it: an absent one never erases
/// a present one. For one thread.
final class PaperDraft {

  private static final String AUTHORS = "authors";
  private static final String PUBLISHED_ON = "publishedOn";
  private static final String PUBLISHED_ON_INFERRED = "publishedOnInferred";

  /// When something was said. The version is 0 where it does not matter.
  private record Moment(int version, Instant capturedAt, String dumpId, int entryNumber)
      implements Comparable<Moment> {

    private static final Comparator<Moment> ORDER =
        Comparator.comparingInt(Moment::version)
            .thenComparing(Moment::capturedAt)
            .thenComparing(Moment::dumpId)
            .thenComparing(Moment::entryNumber);

    static Moment of(Observation observation, int version) {
      return new Moment(
          version, observation.capturedAt(), observation.dumpId(), observation.entryNumber());
    }

    @Override
    public int compareTo(Moment other) {
      return ORDER.compare(this, other);
    }
  }

  private record Word<T>(T value, Moment said) {}

  private final String identity;
  private final Map<String, Word<JsonNode>> fields = new HashMap<>();
  private final Map<String, Word<Boolean>> withdrawnBySource = new HashMap<>();
  private @Nullable Word<String> revision;
  private @Nullable Instant first;
  private @Nullable Instant last;

  PaperDraft(String identity) {
    this.identity = identity;
  }

  void add(Observation observation) {
    Moment captured = Moment.of(observation, 0);
    say(withdrawnBySource, observation.source(), observation.isWithdrawal(), captured);
    if (observation.isWithdrawal()) {
      return;
    }
    Moment versioned = Moment.of(observation, observation.arxivVersion());
    observation
        .fields()
        .forEach(
            (name, value) -> say(fields, name, value, name.equals(AUTHORS) ? versioned : captured));
    if (observation.upvotes() != null) {
      say(fields, "upvotes", IntNode.valueOf(observation.upvotes()), captured);
    }
    if (observation.comments() != null) {
      say(fields, "comments", IntNode.valueOf(observation.comments()), captured);
    }
    if (revision == null || revision.said().compareTo(versioned) < 0) {
      revision = new Word<>(String.valueOf(observation.revision()), versioned);
    }
    first = first == null || captured.capturedAt().isBefore(first) ? captured.capturedAt() : first;
    last = last == null || captured.capturedAt().isAfter(last) ? captured.capturedAt() : last;
  }

  private static <T> void say(Map<String, Word<T>> words, String of, T value, Moment said) {
    Word<T> before = words.get(of);
    if (before == null || before.said().compareTo(said) < 0) {
      words.put(of, new Word<>(value, said));
    }
  }

  Paper paper() {
    return new Paper(
        identity,
        revision == null ? null : revision.value(),
        mergedFields(),
        // While, for any source, that source's last word on it is a withdrawal.
        withdrawnBySource.values().stream().anyMatch(Word::value),
        null,
        first,
        last);
  }

  private SortedMap<String, JsonNode> mergedFields() {
    SortedMap<String, JsonNode> merged = new TreeMap<>();
    fields.forEach((name, word) -> merged.put(name, word.value()));
    Word<JsonNode> inferred = fields.get(PUBLISHED_ON_INFERRED);
    Word<JsonNode> date = fields.get(PUBLISHED_ON);
    if (inferred != null && date != null && date.said().compareTo(inferred.said()) > 0) {
      // Whether a date was inferred is said of that date, not of the one before it.
      merged.remove(PUBLISHED_ON_INFERRED);
    }
    return merged;
  }
}
