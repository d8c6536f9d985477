package org.papertide.ingest.format.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.BoundedLines.Line;

/// What one line of a captured page is, as far as the line alone tells.
sealed interface PageLine {

  /// The line as it stands in the dump.
  Line line();

  /// A line longer than this is an abstract. Known titles end at 205 characters.
  int LONGEST_TITLE = 250;

  /// Known abstracts start at 128 characters.
  int SHORTEST_ABSTRACT = 128;

  /// What the page prints above its list.
  Set<String> HEADER =
      Set.of(
          "new",
          "Get trending papers in your email inbox!",
          "Subscribe",
          "Daily Papers",
          "byAK and the research community");

  /// How many papers' authors there are: `• 3 authors`. A broken bullet or dot is still one.
  Pattern AUTHORS = Pattern.compile("[•\\uFFFD]\\s*([0-9]{1,6}) authors?");

  /// What may follow an entry's date: how many comments it has.
  Pattern COMMENTS = Pattern.compile("(?: ([0-9]{1,9}))?");

  /// A title or an abstract.
  record Text(Line line) implements PageLine {

    /// The text as captured, without the white space around it.
    String text() {
      return line.text().strip();
    }

    /// Whether it can be nothing but an abstract.
    boolean isLong() {
      return line.cut() || text().length() > LONGEST_TITLE;
    }

    /// Whether a line that could be either is rather an abstract: as long as one, or a sentence.
    boolean readsLikeAbstract() {
      return text().length() >= SHORTEST_ABSTRACT || text().endsWith(".");
    }
  }

  /// A line that belongs to the entry above it.
  sealed interface Detail extends PageLine {}

  /// @param count absent when an organisation's name stands in its place
  record Authors(Line line, @Nullable Integer count) implements Detail {}

  /// The dot between authors and date.
  record Separator(Line line) implements Detail {}

  /// The page's own day, or the day that the entry above was published on.
  ///
  /// @param comments 0 when no number follows the date
  record Day(Line line, PrintedDate date, int comments) implements Detail {}

  /// A line of the page's header.
  record Header(Line line) implements PageLine {}

  /// Classifies a line, or null when it is blank.
  static @Nullable PageLine of(Line line) {
    String text = line.text().strip();
    if (text.codePoints().allMatch(PageLine::isInvisible)) {
      return null;
    }
    if (HEADER.contains(text)) {
      return new Header(line);
    }
    if (text.equals("·") || text.equals("\uFFFD")) {
      return new Separator(line);
    }
    Matcher authors = AUTHORS.matcher(text);
    if (authors.matches()) {
      int count = Integer.parseInt(authors.group(1));
      return new Authors(line, count == 0 ? null : Integer.valueOf(count));
    }
    PageLine day = day(line, text);
    return day == null ? new Text(line) : day;
  }

  private static @Nullable PageLine day(Line line, String text) {
    PrintedDate date = PrintedDate.startOf(text);
    if (date == null) {
      return null;
    }
    Matcher comments = COMMENTS.matcher(text).region(PrintedDate.lengthIn(text), text.length());
    if (!comments.matches()) {
      return null;
    }
    String count = comments.group(1);
    return new Day(line, date, count == null ? 0 : Integer.parseInt(count));
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
