package org.papertide.api.index.query;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which papers may be among the hits. Every condition must hold; of the values of a list one is
/// enough, and an empty list is no condition. What a paper does not say meets no condition.
///
/// @param published the day of publication
/// @param feedDays a day in whose feed it stands
/// @param authors names, which match as `author:"…"` does in a query
/// @param categories such as `cs.CL`, in any case; what stands before the point is all that begin
///     so
/// @param sources producers that spoke of it
/// @param organizations in any case
/// @param submitters who brought it, in any case
/// @param code whether a code repository is known; null does not matter
/// @param upvotes how many at the last count
/// @param comments how many at the last count
/// @param authorCount how many authors
public record Selection(
    Days published,
    Days feedDays,
    List<String> authors,
    List<String> categories,
    List<String> sources,
    List<String> organizations,
    List<String> submitters,
    @Nullable Boolean code,
    Numbers upvotes,
    Numbers comments,
    Numbers authorCount) {

  /// Values of one list: each costs a look at a term's papers.
  public static final int MOST_VALUES = 50;

  /// Characters of a value. Nothing that is longer is indexed as a value either.
  public static final int LONGEST_VALUE = 200;

  /// Every paper.
  public static final Selection ALL =
      new Selection(
          Days.ANY,
          Days.ANY,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          null,
          Numbers.ANY,
          Numbers.ANY,
          Numbers.ANY);

  /// @throws IllegalArgumentException if a list or a value is too long
  public Selection {
    for (List<String> values : List.of(authors, categories, sources, organizations, submitters)) {
      if (!isBounded(values)) {
        throw new IllegalArgumentException("too many values, or too long ones");
      }
    }
  }

  /// Papers of these feed days, brought by one of these, or by anybody where none is named.
  public static Selection of(Days feedDays, List<String> submitters) {
    return new Selection(
        Days.ANY,
        feedDays,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        submitters,
        null,
        Numbers.ANY,
        Numbers.ANY,
        Numbers.ANY);
  }

  /// Whether a list may be asked for.
  public static boolean isBounded(List<String> values) {
    return values.size() <= MOST_VALUES && longest(values.stream()) <= LONGEST_VALUE;
  }

  private static int longest(Stream<String> values) {
    return values.mapToInt(String::length).max().orElse(0);
  }

  /// Whether every paper may be among the hits.
  public boolean isEverything() {
    return equals(ALL);
  }
}
