package org.papertide.ingest.format.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Details;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.page.PageLine.Authors;
import org.papertide.ingest.format.page.PageLine.Day;
import org.papertide.ingest.format.page.PageLine.Detail;
import org.papertide.ingest.format.page.PageLine.Text;

/// A title with its abstract, taking up the details printed below them.
final class PageEntry {

  // Archives hold old papers, but none from before there was print.
  private static final int EARLIEST_PUBLICATION_YEAR = 1400;

  private final Text title;
  private final Text abstractText;
  private boolean broken;
  private @Nullable Authors authors;
  private @Nullable Day published;

  PageEntry(Text title, Text abstractText) {
    this.title = title;
    this.abstractText = abstractText;
    this.broken = title.line().broken() || abstractText.line().broken();
  }

  /// Adds a detail. The first of its kind counts: a second one has lost its own entry.
  void add(Detail detail) {
    broken |= detail.line().broken();
    switch (detail) {
      case Authors given when authors == null -> authors = given;
      case Day given when published == null -> published = given;
      default -> {}
    }
  }

  /// What the entry says.
  ///
  /// @param position from 1, its place in the list
  /// @param captureDay which a date without a year looks back from
  DumpEntry outcome(int position, LocalDate captureDay) {
    String place = place(title);
    if (broken) {
      return new Rejection(
          place, "broken-text", "The entry has bytes that are not UTF-8, or U+0000.", title.text());
    }
    if (abstractText.line().cut()) {
      String detail = "The abstract is longer than " + Observation.MAX_ABSTRACT + " characters.";
      return new Rejection(place, "abstract-too-long", detail, title.text());
    }
    return observation(position, captureDay).withinBounds(place);
  }

  private Observation observation(int position, LocalDate captureDay) {
    LocalDate publishedOn =
        published == null ? null : published.date().notAfter(captureDay, EARLIEST_PUBLICATION_YEAR);
    return new Observation(
        title.text(),
        abstractText.text(),
        null,
        position,
        null,
        null,
        null,
        List.of(),
        authors == null ? null : authors.count(),
        publishedOn,
        publishedOn != null && published != null && published.date().year() == null,
        null,
        published == null ? null : Integer.valueOf(published.comments()),
        Details.NONE);
  }

  /// A title that nothing belongs to.
  static Rejection withoutAbstract(Text title) {
    return new Rejection(
        place(title), "no-abstract", "No abstract follows this title.", title.text());
  }

  /// An abstract that nothing belongs to.
  static Rejection withoutTitle(Text abstractText) {
    return new Rejection(
        place(abstractText), "no-title", "No title precedes this abstract.", abstractText.text());
  }

  private static String place(Text text) {
    return "line " + text.line().number();
  }
}
