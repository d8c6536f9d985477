package org.papertide.ingest.format.entry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;

/// Collects what an entry says and decides whether it is usable. For one entry and one thread.
public final class EntryDraft {

  /// The longest producer's id that the events' schema has room for.
  private static final int MAX_ID = 512;

  private final String place;
  private final TextCheck check = new TextCheck();
  private final DetailsDraft details = new DetailsDraft(check);
  private @Nullable String title;
  private @Nullable String abstractText;
  private @Nullable LocalDate feedDay;
  private @Nullable Integer position;
  private @Nullable String arxivId;
  private @Nullable Integer version;
  private @Nullable String producerId;
  private List<String> authors = List.of();
  private @Nullable LocalDate publishedOn;
  private @Nullable Integer upvotes;
  private @Nullable Integer comments;

  /// @param place where in the dump, such as `item 3`
  public EntryDraft(String place) {
    this.place = place;
  }

  /// What is said beyond the properties of this class.
  public DetailsDraft details() {
    return details;
  }

  /// An id of either kind: arXiv's where it reads like one, else the producer's own.
  public EntryDraft id(@Nullable String given) {
    ArxivId arxiv = ArxivId.of(given);
    if (arxiv != null) {
      arxivId = arxiv.id();
      version = arxiv.version() != null ? arxiv.version() : version;
    } else {
      producerId = check.line(given);
    }
    return this;
  }

  /// The producer's own id, whatever it reads like.
  public EntryDraft producerId(@Nullable String given) {
    producerId = check.line(given);
    return this;
  }

  /// @param given arXiv's version, from 1; less is passed over
  public EntryDraft version(@Nullable Integer given) {
    version = given != null && given > 0 ? given : version;
    return this;
  }

  public EntryDraft title(@Nullable String given) {
    title = check.line(given);
    return this;
  }

  public EntryDraft abstractText(@Nullable String given) {
    abstractText = check.prose(given);
    return this;
  }

  public EntryDraft authors(List<String> given) {
    authors = check.lines(given);
    return this;
  }

  public EntryDraft feedDay(@Nullable LocalDate given) {
    feedDay = given;
    return this;
  }

  public EntryDraft position(@Nullable Integer given) {
    position = given;
    return this;
  }

  public EntryDraft publishedOn(@Nullable LocalDate given) {
    publishedOn = given;
    return this;
  }

  public EntryDraft upvotes(@Nullable Integer given) {
    upvotes = given;
    return this;
  }

  public EntryDraft comments(@Nullable Integer given) {
    comments = given;
    return this;
  }

  /// The observation, or the reason why there is none.
  public DumpEntry observation() {
    if (title == null && abstractText == null) {
      return rejection("no-text", "The entry has neither title nor abstract.");
    }
    if (title == null) {
      return rejection("no-title", "The entry has no title.");
    }
    if (abstractText == null) {
      return rejection("no-abstract", "The entry has no abstract.");
    }
    Observation observation = observation(title, abstractText);
    // The schema's own bounds first: they say more than the sum of all texts.
    DumpEntry bounded = observation.withinBounds(place);
    return bounded instanceof Rejection ? bounded : checked(observation);
  }

  /// The withdrawal of the paper with the ids given, or the reason why it cannot be told which.
  public DumpEntry withdrawal() {
    if (arxivId == null && producerId == null) {
      return rejection("no-id", "The entry withdraws a paper without naming its id.");
    }
    return checked(new Withdrawal(arxivId, producerId));
  }

  private DumpEntry checked(DumpEntry entry) {
    if (check.isBroken()) {
      return rejection(
          "broken-text",
          "The entry has bytes that are not in its encoding, U+0000 or half of a surrogate pair.");
    }
    if (producerId != null && producerId.length() > MAX_ID) {
      return rejection("id-too-long", "The id is longer than " + MAX_ID + " characters.");
    }
    if (check.isTooMuch()) {
      String detail =
          "The texts of the entry are longer than " + TextCheck.MAX_CHARACTERS + " characters.";
      return rejection("entry-too-large", detail);
    }
    return entry;
  }

  private Rejection rejection(String reason, String detail) {
    String text = title != null ? title : abstractText;
    return new Rejection(place, reason, detail, text != null ? text : shownId());
  }

  private @Nullable String shownId() {
    return arxivId != null ? arxivId : producerId;
  }

  private Observation observation(String givenTitle, String givenAbstract) {
    return new Observation(
        givenTitle,
        givenAbstract,
        feedDay,
        position,
        arxivId,
        version,
        producerId,
        authors,
        authors.isEmpty() ? null : Integer.valueOf(authors.size()),
        publishedOn,
        false,
        upvotes,
        comments,
        details.details());
  }
}
