package org.papertide.ingest.format.feed;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.entry.ArxivId;
import org.papertide.ingest.format.entry.AuthorNames;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Timestamp;
import org.papertide.ingest.format.xml.XmlElement;

/// One item of an RSS feed. What its description says by name counts before the item's own
/// elements.
record RssItem(String place, XmlElement item) {

  DumpEntry outcome() {
    Description description = Description.of(item.textOf("description"));
    EntryDraft draft =
        new EntryDraft(place)
            .id(id())
            .title(item.textOf("title"))
            .abstractText(description.summary())
            .authors(authors(description))
            .publishedOn(Timestamp.day(item.textOf("pubDate")))
            .upvotes(description.upvotes());
    draft.details().categories(item.textsOf("category")).thumbnail(description.image());
    return draft.observation();
  }

  private @Nullable String id() {
    String guid = item.textOf("guid");
    String link = item.textOf("link");
    String other = guid != null && !guid.isBlank() ? guid : link;
    return Stream.of(guid == null ? "" : guid, link == null ? "" : link)
        .filter(address -> ArxivId.of(address) != null)
        .findFirst()
        .orElse(other);
  }

  private List<String> authors(Description description) {
    return description.authors() != null
        ? AuthorNames.split(description.authors())
        : item.textsOf("creator").stream()
            .flatMap(names -> AuthorNames.split(names).stream())
            .toList();
  }
}
