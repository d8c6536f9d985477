package org.papertide.api.index.query;

import java.util.Optional;

/// Where in an order a hit stands: after it the next page begins, in whatever index.
///
/// @param rescored whether the value is that of a hit among the best ones, which are put in order
///     once more
/// @param value what the order goes by, as bits that only the order understands
/// @param no the paper's number, which orders equal values
public record SortKey(boolean rescored, long value, long no) {

  private static final int RADIX = 36;

  /// A short text of letters, digits, points and minus signs.
  public String text() {
    return (rescored ? "r." : "b.") + Long.toString(value, RADIX) + "." + Long.toString(no, RADIX);
  }

  /// The key of a text; empty if it is none.
  public static Optional<SortKey> read(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 3 || !(parts[0].equals("r") || parts[0].equals("b"))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new SortKey(
              parts[0].equals("r"),
              Long.parseLong(parts[1], RADIX),
              Long.parseLong(parts[2], RADIX)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
