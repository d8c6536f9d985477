package org.papertide.ingest.format.feed;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.ArxivId;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Prose;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.xml.XmlElement;

/// One entry of an Atom feed, with the elements that arXiv adds.
///
/// @see <a href="https://info.arxiv.org/help/api/user-manual.html">arXiv's description</a>
record AtomEntry(String place, XmlElement entry) {

  DumpEntry outcome() {
    if (isError()) {
      String message = Prose.line(entry.textOf("summary"));
      String detail = "The answer is an error: " + (message == null ? "no message" : message) + ".";
      return new Rejection(place, "error-answer", detail, message);
    }
    EntryDraft draft =
        new EntryDraft(place)
            .id(id())
            .title(entry.textOf("title"))
            .abstractText(HtmlText.of(text()))
            .authors(authors())
            .publishedOn(Timestamp.day(entry.textOf("published")));
    draft
        .details()
        .categories(entry.attributesOf("category", "term"))
        .journal(entry.textOf("journal_ref"))
        .doi(entry.textOf("doi"))
        .licence(entry.textOf("rights"));
    return draft.observation();
  }

  /// The API answers a wrong question with an entry that has no paper.
  private boolean isError() {
    String id = entry.textOf("id");
    return id != null
        && id.contains("/api/errors")
        && "Error".equals(Prose.line(entry.textOf("title")));
  }

  private @Nullable String id() {
    String id = entry.textOf("id");
    return ArxivId.of(id) != null
        ? id
        : entry.attributesOf("link", "href").stream()
            .filter(link -> ArxivId.of(link) != null)
            .findFirst()
            .orElse(id);
  }

  private XmlElement text() {
    XmlElement summary = entry.child("summary");
    XmlElement content = summary != null ? summary : entry.child("content");
    return Objects.requireNonNullElse(content, entry);
  }

  private List<String> authors() {
    return entry.all("author").stream()
        .map(author -> author.textOf("name"))
        .filter(Objects::nonNull)
        .toList();
  }
}
