package org.papertide.ingest.format.own;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.ArxivId;
import org.papertide.ingest.format.entry.AuthorNames;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.json.JsonFields;

/// One entry, as strict as its schema: a property that is not as described is a rejection, rather
/// than lost in silence.
record OwnEntry(String place, StrictFields fields) {

  /// The properties of the schema.
  static final Set<String> PROPERTIES =
      Set.of(
          "id",
          "arxivId",
          "version",
          "producerId",
          "title",
          "abstract",
          "authors",
          "categories",
          "publishedOn",
          "feedDay",
          "firstSeenOn",
          "position",
          "upvotes",
          "comments",
          "submittedBy",
          "organization",
          "projectPage",
          "codeRepository",
          "codeStars",
          "aiSummary",
          "aiKeywords",
          "thumbnail",
          "media",
          "journal",
          "doi",
          "licence",
          "withdrawn");

  /// Properties that other JSON is unlikely to have.
  static final Set<String> TELLING = Set.of("abstract", "withdrawn");

  static DumpEntry outcome(String place, JsonFields fields) {
    return new OwnEntry(place, new StrictFields(fields.object())).outcome();
  }

  private DumpEntry outcome() {
    EntryDraft draft =
        new EntryDraft(place)
            .id(fields.text("id"))
            .version(fields.number("version", 1))
            .title(fields.text("title"))
            .abstractText(fields.text("abstract"))
            .authors(fields.texts("authors", AuthorNames::split))
            .publishedOn(fields.day("publishedOn"))
            .feedDay(fields.day("feedDay"))
            .position(fields.number("position", 1))
            .upvotes(fields.number("upvotes", 0))
            .comments(fields.number("comments", 0));
    addIds(draft);
    addDetails(draft);
    addLinks(draft);
    boolean withdrawn = fields.flag("withdrawn");
    String wrong = fields.wrong();
    if (wrong != null) {
      return new Rejection(place, "invalid-property", wrong, fields.shown("title"));
    }
    return withdrawn ? draft.withdrawal() : draft.observation();
  }

  private void addIds(EntryDraft draft) {
    @Nullable String arxivId = fields.text("arxivId");
    if (arxivId != null && ArxivId.of(arxivId) == null) {
      fields.complain("arxivId", "is no arXiv id, such as \"2503.02130\"");
    } else if (arxivId != null) {
      draft.id(arxivId);
    }
    String producerId = fields.text("producerId");
    if (producerId != null) {
      draft.producerId(producerId);
    }
  }

  private void addDetails(EntryDraft draft) {
    draft
        .details()
        .categories(fields.texts("categories", text -> List.of(text.strip().split("\\s+"))))
        .firstSeenOn(fields.day("firstSeenOn"))
        .submittedBy(fields.text("submittedBy"))
        .organization(fields.text("organization"))
        .codeStars(fields.number("codeStars", 0))
        .aiSummary(fields.text("aiSummary"))
        .aiKeywords(fields.texts("aiKeywords", List::of))
        .journal(fields.text("journal"))
        .doi(fields.text("doi"))
        .licence(fields.text("licence"));
  }

  private void addLinks(EntryDraft draft) {
    draft
        .details()
        .projectPage(fields.link("projectPage"))
        .codeRepository(fields.link("codeRepository"))
        .thumbnail(fields.link("thumbnail"))
        .media(fields.texts("media", List::of));
  }
}
