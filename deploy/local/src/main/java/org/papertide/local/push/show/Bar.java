package org.papertide.local.push.show;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.papertide.local.push.answer.Text;

/// The line that shows how far a push has come.
final class Bar {

  private static final int NAME = 12;
  private static final int LEAST = 10;
  private static final int MOST = 30;
  // From here on characters may be two columns wide; that they are not all costs only space.
  private static final int WIDE = 0x1100;

  private Bar() {}

  /// What a line with a bar says.
  ///
  /// @param head which file of how many
  /// @param sent of all files
  /// @param total of all files
  /// @param perSecond 0 when it cannot be told
  record Standing(String head, String name, long sent, long total, double perSecond) {

    double share() {
      return total == 0 ? 1 : Math.min(1, (double) sent / total);
    }
  }

  /// The line, shorter than the terminal is wide. What matters least is left out first.
  static String text(Standing standing, int columns) {
    String amount =
        "  %s of %s".formatted(Units.bytes(standing.sent()), Units.bytes(standing.total()));
    String percent = String.format(Locale.ROOT, " %3.0f%%", Math.floor(standing.share() * 100));
    String rate = rate(standing);
    String tail =
        Stream.of(percent + amount + rate, percent + amount, percent)
            .filter(text -> standing.head().length() + NAME + LEAST + text.length() < columns)
            .findFirst()
            .orElse(percent);
    int room = columns - 1 - standing.head().length() - tail.length();
    int bar = Math.min(MOST, room / 2);
    String name = fit(standing.name(), bar < LEAST ? room : room - bar - 1);
    String line = standing.head() + name + (bar < LEAST ? "" : " " + bar(standing.share(), bar));
    return cut(line + tail, columns - 1);
  }

  /// A line without a bar.
  static String text(String head, String name, String doing, int columns) {
    int room = columns - 1 - head.length() - doing.length() - 2;
    return cut(head + fit(name, Math.max(NAME, room)) + ": " + Text.plain(doing), columns - 1);
  }

  private static String rate(Standing standing) {
    if (standing.perSecond() < 1) {
      return "";
    }
    long rest = Math.max(0, standing.total() - standing.sent());
    Duration left = Duration.ofSeconds((long) Math.ceil(rest / standing.perSecond()));
    return "  %s/s  %s left".formatted(Units.bytes((long) standing.perSecond()), Units.time(left));
  }

  private static String bar(double share, int width) {
    int inner = width - 2;
    int full = (int) (share * inner);
    String head = full < inner ? ">" : "";
    return "[" + "=".repeat(full) + head + " ".repeat(inner - full - head.length()) + "]";
  }

  /// The end of a name in at most so many columns, since names differ at the end.
  private static String fit(String name, int columns) {
    String plain = Text.plain(name);
    int from = plain.length();
    int used = 0;
    while (from > 0) {
      int character = plain.codePointBefore(from);
      used += width(character);
      if (used > columns) {
        break;
      }
      from -= Character.charCount(character);
    }
    return plain.substring(from);
  }

  /// The beginning of a line in at most so many columns.
  private static String cut(String line, int columns) {
    int end = 0;
    int used = 0;
    while (end < line.length()) {
      int character = line.codePointAt(end);
      used += width(character);
      if (used > columns) {
        break;
      }
      end += Character.charCount(character);
    }
    return line.substring(0, end);
  }

  private static int width(int character) {
    return character < WIDE ? 1 : 2;
  }
}
