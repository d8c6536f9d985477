package org.papertide.ingest.format.page.line;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.BoundedLines.Line;
import org.papertide.ingest.format.page.line.PageLine.Authors;
import org.papertide.ingest.format.page.line.PageLine.Day;
import org.papertide.ingest.format.page.line.PageLine.Header;
import org.papertide.ingest.format.page.line.PageLine.Label;
import org.papertide.ingest.format.page.line.PageLine.Separator;
import org.papertide.ingest.format.page.line.PageLine.Stars;
import org.papertide.ingest.format.page.line.PageLine.Submitter;
import org.papertide.ingest.format.page.line.PageLine.Text;
import org.papertide.ingest.format.page.line.PageLine.Upvotes;

/// Tells the kinds of lines by what they say.
public final class LineKinds {

  /// What the page prints above its list, in any of its views.
  private static final Set<String> HEADER =
      Set.of(
          "new",
          "Get trending papers in your email inbox!",
          "Subscribe",
          "Papers",
          "Daily Papers",
          "Trending Papers",
          "Daily",
          "Weekly",
          "Monthly",
          "Trending",
          "byAK and the research community",
          "by AK and the research community");

  /// Longer lines are texts.
  private static final int LONGEST_DETAIL = 200;

  /// A broken bullet or dot is still one.
  private static final String BULLET = "[•·\\uFFFD]";

  /// How many papers' authors there are, or the organisation in their place: `• 3 authors`.
  private static final Pattern AUTHORS =
      Pattern.compile(BULLET + "?\\s*([0-9]{1,6}) authors?|•\\s*(\\S.*)");

  private static final Pattern SUBMITTER = Pattern.compile("Submitted by\\s*(\\S.*)");

  private static final Pattern STARS = Pattern.compile("GitHub\\s+(\\S+)");

  /// Stands before the day of publication in some views.
  private static final Pattern DAY_START =
      Pattern.compile("(?:" + BULLET + "\\s*)?(Published on\\s+)?");

  /// What may follow an entry's date: how many comments it has.
  private static final Pattern COMMENTS = Pattern.compile("(?: ([0-9]{1,9}))?");

  private LineKinds() {}

  /// Classifies a line, or null when it is blank.
  public static @Nullable PageLine of(Line line) {
    String text = line.text().strip();
    if (text.length() > LONGEST_DETAIL || line.cut()) {
      return new Text(line);
    }
    if (text.codePoints().allMatch(LineKinds::isInvisible)) {
      return null;
    }
    if (HEADER.contains(text)) {
      return new Header(line);
    }
    if (text.equals("Upvote")) {
      return new Label(line);
    }
    if (text.equals("·") || text.equals("\uFFFD")) {
      return new Separator(line);
    }
    PageLine other = ofNumber(line, text);
    return other == null ? new Text(line) : other;
  }

  private static @Nullable PageLine ofNumber(Line line, String text) {
    Integer upvotes = text.equals("-") ? Integer.valueOf(0) : PrintedCount.of(text);
    if (upvotes != null) {
      return new Upvotes(line, upvotes);
    }
    Matcher submitter = SUBMITTER.matcher(text);
    if (submitter.matches()) {
      return new Submitter(line, submitter.group(1));
    }
    Matcher stars = STARS.matcher(text);
    Integer count = stars.matches() ? PrintedCount.of(stars.group(1)) : null;
    if (count != null) {
      return new Stars(line, count);
    }
    PageLine day = day(line, text);
    Matcher authors = AUTHORS.matcher(text);
    return day == null && authors.matches() ? authors(line, authors) : day;
  }

  private static Authors authors(Line line, Matcher authors) {
    int count = authors.group(1) == null ? 0 : Integer.parseInt(authors.group(1));
    return new Authors(line, count == 0 ? null : Integer.valueOf(count), authors.group(2));
  }

  private static @Nullable PageLine day(Line line, String text) {
    Matcher start = DAY_START.matcher(text);
    String rest = start.lookingAt() ? text.substring(start.end()) : text;
    PrintedDate date = PrintedDate.startOf(rest);
    if (date == null) {
      return null;
    }
    Matcher comments = COMMENTS.matcher(rest).region(PrintedDate.lengthIn(rest), rest.length());
    if (!comments.matches()) {
      return null;
    }
    String count = comments.group(1);
    return new Day(line, date, start.group(1) != null, count == null ? 0 : Integer.parseInt(count));
  }

  private static boolean isInvisible(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }
}
