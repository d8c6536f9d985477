package org.papertide.ingest.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.ArxivId;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.json.JsonFields;

/// One line. Where a thing has several names in use, the first one that is there counts.
record PaperRow(String place, JsonFields row) {

  private static final List<String> ID_NAMES = List.of("id", "arxiv_id", "arxivId", "paper_id");

  DumpEntry outcome() {
    if (ID_NAMES.stream().anyMatch(row::isOtherThanText)) {
      return new Rejection(
          place, "id-not-text", "The id is no string: write \"2503.02130\".", row.text("title"));
    }
    EntryDraft draft =
        new EntryDraft(place)
            .id(id())
            .version(version())
            .title(row.text("title"))
            .abstractText(row.text("abstract", "summary"))
            .authors(new RowAuthors(row).names())
            .feedDay(Timestamp.day(row.text("feed_day", "feedDay")))
            .publishedOn(publishedOn())
            .upvotes(row.count("upvotes"))
            .comments(row.count("numComments", "num_comments", "comments"));
    addDetails(draft);
    return draft.observation();
  }

  private @Nullable String id() {
    String id = row.text(ID_NAMES.toArray(String[]::new));
    if (id != null) {
      return id;
    }
    String address = row.text("abs", "url", "link", "pdf");
    return ArxivId.of(address) == null ? null : address;
  }

  /// The snapshot lists all versions, the latest last.
  private @Nullable Integer version() {
    List<JsonFields> versions = row.objects("versions");
    return versions.isEmpty() ? row.count("version") : Integer.valueOf(versions.size());
  }

  private @Nullable LocalDate publishedOn() {
    List<JsonFields> versions = row.objects("versions");
    LocalDate first =
        versions.isEmpty() ? null : Timestamp.day(versions.getFirst().text("created"));
    return first != null
        ? first
        : Timestamp.day(row.text("publishedOn", "publishedAt", "published", "published_date"));
  }

  private void addDetails(EntryDraft draft) {
    draft
        .details()
        .categories(categories())
        .submittedBy(row.text("submitter", "submittedBy"))
        .organization(row.text("organization"))
        .projectPage(row.text("projectPage", "project_page"))
        .codeRepository(row.text("codeRepository", "githubRepo", "github", "code"))
        .codeStars(row.count("githubStars", "stars"))
        .aiSummary(row.text("ai_summary"))
        .aiKeywords(row.texts("ai_keywords"))
        .thumbnail(row.text("thumbnail"))
        .journal(row.text("journal-ref", "journal_ref", "journal"))
        .doi(row.text("doi"))
        .licence(row.text("license", "licence"));
  }

  private List<String> categories() {
    JsonNode given = row.object().path("categories");
    if (given.isTextual()) {
      return List.of(given.textValue().strip().split("[\\s,]+"));
    }
    String primary = row.text("primary_category");
    List<String> several = row.texts("categories");
    return several.isEmpty() && primary != null ? List.of(primary) : several;
  }
}
