package org.papertide.api.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A paper as lists and hits show it. How it came to be so is its [PaperHistory], which is read
/// only where it is asked for.
///
/// @param no its number in the database, which never changes
/// @param id its public id
/// @param title of its current revision
/// @param text the abstract of its current revision
/// @param fields the merged properties by the names of the observation event, also those that this
///     service does not know
/// @param withdrawn whether a source's last word on it is a withdrawal
/// @param firstCapturedAt when it was first seen
/// @param lastCapturedAt when it was last seen
/// @param memberships the days in whose feeds it stands, in order; the latest ones, where there are
///     very many
/// @param sources the producers that spoke of it, in order
/// @param aliases ids that lead to it, in order
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperDocument(
    long no,
    String id,
    String title,
    String text,
    Map<String, JsonNode> fields,
    boolean withdrawn,
    @Nullable Instant firstCapturedAt,
    @Nullable Instant lastCapturedAt,
    List<Membership> memberships,
    List<String> sources,
    List<String> aliases) {

  /// Its place in one day's feed: that of the last observation which names the day.
  ///
  /// @param day the feed day
  /// @param position the place within it, from 1; null when the dump gave none
  /// @param source the producer of that observation, null until it is known
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Membership(LocalDate day, @Nullable Integer position, @Nullable String source) {}

  /// The days of its memberships, in order.
  public List<LocalDate> days() {
    return memberships.stream().map(Membership::day).toList();
  }
}
