package org.papertide.index.delivery;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.papertide.index.event.Event;

/// One record of the topic with its place there and what it says.
///
/// @param bytes for the dead letter that it may become
public record Delivery(Position position, Content content, RecordBytes bytes) {

  /// One partition of one life of a topic: a topic made anew has another id.
  public record Partition(UUID topicId, String topic, int number) implements Comparable<Partition> {

    @Override
    public int compareTo(Partition other) {
      int byTopic = topicId.compareTo(other.topicId);
      return byTopic != 0 ? byTopic : Integer.compare(number, other.number);
    }
  }

  /// Where a record stands.
  public record Position(Partition partition, long offset) {}

  /// What a record says, as far as that is known.
  public sealed interface Content {}

  /// An event that keeps to the contract.
  public record Understood(Event event) implements Content {}

  /// An event of a dump that is complete already, as it was captured then or before: it can change
  /// nothing, so it was not even read.
  public record Settled() implements Content {}

  /// An event that does not, or that the database refused: it becomes a dead letter.
  ///
  /// @param cause a word to count by
  /// @param detail a sentence for people
  /// @param dumpId from the headers, if it is there
  /// @param entryNumber from the headers, if it is there
  public record Dead(
      String cause, String detail, @Nullable String dumpId, @Nullable Integer entryNumber)
      implements Content {}
}
