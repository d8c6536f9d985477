package org.papertide.api.index.trend;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The place of a paper among trending ones: the highest score first, and of equal ones the paper
/// that was stored first.
///
/// @param no the paper's number in the database
public record Rank(double score, long no) implements Comparable<Rank> {

  private static final Comparator<Rank> ORDER =
      Comparator.comparingDouble(Rank::score).reversed().thenComparingLong(Rank::no);

  private static final Pattern TEXT = Pattern.compile("([0-9a-f]{1,16})/([0-9]{1,18})");

  /// The rank of that text, if it is one.
  public static Optional<Rank> read(String text) {
    Matcher rank = TEXT.matcher(text);
    return rank.matches()
        ? Optional.of(
            new Rank(
                Double.longBitsToDouble(Long.parseUnsignedLong(rank.group(1), 16)),
                Long.parseLong(rank.group(2))))
        : Optional.empty();
  }

  /// As [#read(String)] takes it, to the last bit.
  public String text() {
    return Long.toHexString(Double.doubleToLongBits(score)) + "/" + no;
  }

  @Override
  public int compareTo(Rank other) {
    return ORDER.compare(this, other);
  }
}
