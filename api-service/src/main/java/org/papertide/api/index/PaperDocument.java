package org.papertide.api.index;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All that is known of one paper: whatever an answer needs is in here.
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
/// @param revisions its text versions, the first captured first
/// @param observations what dumps said of it, in the order in which it is merged: capture time,
///     dump id, entry number
/// @param aliases ids that lead to it
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
    List<Revision> revisions,
    List<Observation> observations,
    List<String> aliases) {

  /// One text version.
  ///
  /// @param text the abstract
  /// @param firstCapturedAt the earliest capture that bears it
  public record Revision(String title, String text, Instant firstCapturedAt) {}

  /// What one dump said at one moment.
  ///
  /// @param dump the dump's id
  /// @param source the producer, absent until it is known
  /// @param feedDay the day that the dump is about
  /// @param position the place within that day's feed, from 1
  /// @param withdrawal whether it took the paper back
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Observation(
      String dump,
      @Nullable String source,
      Instant capturedAt,
      @Nullable LocalDate feedDay,
      @Nullable Integer position,
      @Nullable Integer upvotes,
      @Nullable Integer comments,
      boolean withdrawal) {}

  /// Its place in one day's feed: that of the last observation which names the day.
  ///
  /// @param day the feed day
  /// @param position the place within it, from 1; null when the dump gave none
  /// @param source the producer of that observation, null until it is known
  public record Membership(LocalDate day, @Nullable Integer position, @Nullable String source) {}

  /// The days in whose feeds it stands, in order.
  public List<Membership> memberships() {
    TreeMap<LocalDate, Membership> days = new TreeMap<>();
    for (Observation observation : observations) {
      LocalDate day = observation.feedDay();
      if (day != null && !observation.withdrawal()) {
        days.put(day, new Membership(day, observation.position(), observation.source()));
      }
    }
    return List.copyOf(days.values());
  }

  /// The days of its memberships, in order.
  public List<LocalDate> days() {
    return memberships().stream().map(Membership::day).toList();
  }

  /// The producers that spoke of it, in order.
  public List<String> sources() {
    return observations.stream()
        .flatMap(observation -> Stream.ofNullable(observation.source()))
        .distinct()
        .sorted()
        .toList();
  }
}
