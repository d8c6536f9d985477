package org.papertide.ingest.format.page.line;

import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.BoundedLines.Line;

/// What one line of a captured page is, as far as the line alone tells.
public sealed interface PageLine {

  /// The line as it stands in the dump.
  Line line();

  /// A line longer than this is an abstract. Known titles end at 205 characters.
  int LONGEST_TITLE = 250;

  /// Known abstracts start at this many characters.
  int SHORTEST_ABSTRACT = 128;

  /// A title or an abstract.
  record Text(Line line) implements PageLine {

    /// The text as captured, without the white space around it.
    public String text() {
      return line.text().strip();
    }

    /// Whether it is longer than any title.
    public boolean isLong() {
      return line.cut() || text().length() > LONGEST_TITLE;
    }

    /// Whether it can be nothing but an abstract: longer than any title, or as long as an abstract
    /// and ended by a full stop, as no known title of that length is.
    public boolean isAbstract() {
      return isLong() || (text().length() >= SHORTEST_ABSTRACT && text().endsWith("."));
    }

    /// Whether it could be either, and below a title is rather an abstract than another title.
    public boolean mayBeAbstract() {
      return text().length() >= SHORTEST_ABSTRACT || text().endsWith(".");
    }

    /// Whether it is as long as an abstract and reads like sentences, which some long titles do.
    public boolean isSentences() {
      return text().length() >= SHORTEST_ABSTRACT && Sentences.are(text());
    }
  }

  /// A line of the page's header.
  record Header(Line line) implements PageLine {}

  /// The word above a number of upvotes.
  record Label(Line line) implements PageLine {}

  /// A line that belongs to the entry below it.
  sealed interface Lead extends PageLine {}

  /// How many upvotes. Where the number stands below its label and not right above a title, it is
  /// that of the entry above.
  record Upvotes(Line line, int count) implements Lead {}

  /// Who brought the paper to the page.
  record Submitter(Line line, String name) implements Lead {}

  /// A line that belongs to the entry above it.
  sealed interface Detail extends PageLine {}

  /// @param count absent when an organisation's name stands in its place
  /// @param organization whose name that is
  record Authors(Line line, @Nullable Integer count, @Nullable String organization)
      implements Detail {}

  /// The dot between authors and date.
  record Separator(Line line) implements Detail {}

  /// How many have starred the code repository.
  record Stars(Line line, int count) implements Detail {}

  /// The upvotes of the entry above.
  record UpvotesAbove(Line line, int count) implements Detail {}

  /// The page's own day, or the day that the entry above was published on.
  ///
  /// @param labelled whether it says that it is the day of publication
  /// @param comments 0 when no number follows the date
  record Day(Line line, PrintedDate date, boolean labelled, int comments) implements Detail {}
}
