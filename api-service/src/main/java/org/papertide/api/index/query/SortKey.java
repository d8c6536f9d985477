package org.papertide.api.index.query;

import java.util.Optional;

/// Where in an order a hit stands: after it the next page begins, in whatever index.
///
/// @param best how many of the best hits were put in order once more, this one among them; 0 for a
///     hit that is not in such a list
/// @param value what the order goes by, as bits that only the order understands
/// @param no the paper's number, which orders equal values
public record SortKey(int best, long value, long no) {

  /// What a list of the best may hold: a token can ask for no more work than that.
  public static final int MOST_BEST = 200;

  private static final int RADIX = 36;

  /// A short text of letters, digits, points and minus signs.
  public String text() {
    return best + "." + Long.toString(value, RADIX) + "." + Long.toString(no, RADIX);
  }

  /// The key of a text; empty if it is none.
  public static Optional<SortKey> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      int best = Integer.parseInt(parts[0]);
      return best < 0 || best > MOST_BEST
          ? Optional.empty()
          : Optional.of(
              new SortKey(best, Long.parseLong(parts[1], RADIX), Long.parseLong(parts[2], RADIX)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
