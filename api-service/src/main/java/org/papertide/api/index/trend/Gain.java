package org.papertide.api.index.trend;

/// What one observation of a source added to what that source had said of a paper before.
///
/// @param capturedAt when it became known, in seconds since 1970
/// @param since from when it counts, in seconds since 1970: the capture, or the end (UTC) of the
///     feed day that the observation is the first to name, where that came before
/// @param upvotes by how many they exceed the most that the source had said before
/// @param comments likewise
/// @param appearances 1 if the observation is the source's first to name its feed day, else 0
public record Gain(long capturedAt, long since, long upvotes, long comments, int appearances) {

  /// Whether it adds something.
  public boolean isAny() {
    return upvotes > 0 || comments > 0 || appearances > 0;
  }
}
