package org.papertide.api.export.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.papertide.api.export.listing.Characters;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;

/// A list as an Atom feed (RFC 4287). A paper is an entry, its abstract the summary.
public final class AtomFeed implements ListingWriter {

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

  private static final String MEDIA_TYPE = "application/atom+xml";

  /// Every entry must name an author (section 4.1.2); captured pages only tell how many there are.
  private static final List<String> NO_AUTHOR = List.of("Unknown");

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    try (Xml xml = new Xml(out)) {
      xml.start("feed", "xmlns", NAMESPACE)
          .element("id", list.id())
          .element("title", Characters.oneLine(list.title()))
          .element("updated", list.updated().toString())
          .element("generator", "Papertide")
          .empty("link", "rel", "self", "type", MEDIA_TYPE, "href", list.self().toString());
      URI next = list.next();
      if (next != null) {
        xml.empty("link", "rel", "next", "type", MEDIA_TYPE, "href", next.toString());
      }
      for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
        entry(xml, list, papers.next());
      }
      xml.end();
    }
  }

  private static void entry(Xml xml, Listing list, Reference paper) throws IOException {
    xml.start("entry")
        .element("id", paper.urn())
        .element("title", Characters.oneLine(paper.title()))
        .element("updated", paper.updated().toString());
    Optional<Instant> published = paper.published();
    if (published.isPresent()) {
      xml.element("published", published.get().toString());
    }
    xml.empty("link", "rel", "alternate", "href", list.page(paper).toString());
    related(xml, paper, "projectPage", "Project page");
    related(xml, paper, "codeRepository", "Code");
    for (String author : paper.authors().isEmpty() ? NO_AUTHOR : paper.authors()) {
      xml.start("author").element("name", Characters.oneLine(author)).end();
    }
    for (String category : paper.categories()) {
      xml.empty("category", "term", Characters.oneLine(category));
    }
    if (paper.withdrawn()) {
      xml.empty("category", "term", "withdrawn");
    }
    xml.element("summary", paper.text()).end();
  }

  private static void related(Xml xml, Reference paper, String property, String title)
      throws IOException {
    Optional<URI> address = paper.address(property);
    if (address.isPresent()) {
      xml.empty("link", "rel", "related", "title", title, "href", address.get().toString());
    }
  }
}
