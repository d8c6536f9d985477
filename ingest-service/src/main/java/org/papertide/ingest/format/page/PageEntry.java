package org.papertide.ingest.format.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Details;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.page.line.PageLine.Authors;
import org.papertide.ingest.format.page.line.PageLine.Day;
import org.papertide.ingest.format.page.line.PageLine.Detail;
import org.papertide.ingest.format.page.line.PageLine.Separator;
import org.papertide.ingest.format.page.line.PageLine.Stars;
import org.papertide.ingest.format.page.line.PageLine.Text;
import org.papertide.ingest.format.page.line.PageLine.UpvotesAbove;

/// One entry of a captured page while its lines come in: title, abstract and what belongs to them.
final class PageEntry {

  // Archives hold old papers, but none from before there was print.
  private static final int EARLIEST_PUBLICATION_YEAR = 1400;

  private final Text title;
  private final Text abstractText;
  private final @Nullable String submitter;
  private boolean broken;
  private @Nullable Integer upvotes;
  private @Nullable Authors authors;
  private @Nullable Day published;
  private @Nullable Integer stars;

  PageEntry(Leads leads, Text title, Text abstractText) {
    this.title = title;
    this.abstractText = abstractText;
    this.submitter = leads.submitter() == null ? null : leads.submitter().name();
    this.upvotes = leads.upvotes() == null ? null : Integer.valueOf(leads.upvotes().count());
    this.broken = leads.isBroken() || title.line().broken() || abstractText.line().broken();
  }

  Text title() {
    return title;
  }

  Text abstractText() {
    return abstractText;
  }

  /// Adds a detail. The first of its kind counts: a second one has lost its own entry.
  void add(Detail detail) {
    broken |= detail.line().broken();
    switch (detail) {
      case Authors given -> authors = authors == null ? given : authors;
      case Day given -> published = published == null ? given : published;
      case Stars given -> stars = stars == null ? Integer.valueOf(given.count()) : stars;
      case UpvotesAbove given -> upvotes = given.count();
      case Separator dot -> {}
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
        upvotes,
        published == null ? null : Integer.valueOf(published.comments()),
        details());
  }

  private Details details() {
    String organization = authors == null ? null : authors.organization();
    return new Details(
        List.of(),
        null,
        submitter,
        organization,
        null,
        null,
        stars,
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
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
