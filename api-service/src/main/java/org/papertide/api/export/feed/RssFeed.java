package org.papertide.api.export.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.Optional;
import org.papertide.api.export.listing.Characters;
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.listing.Reference;

/// A list as an RSS 2.0 feed, with authors as Dublin Core has them, since those of RSS are mail
/// addresses. Descriptions are HTML, as readers take them.
public final class RssFeed implements ListingWriter {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private static final String MEDIA_TYPE = "application/rss+xml";

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    try (Xml xml = new Xml(out)) {
      xml.start("rss", "version", "2.0", "xmlns:atom", ATOM, "xmlns:dc", DUBLIN_CORE)
          .start("channel")
          .element("title", Characters.oneLine(list.title()))
          .element("link", list.self().toString())
          .element("description", Characters.oneLine(list.title()))
          .element("lastBuildDate", date(list.updated()))
          .element("generator", "Papertide")
          .empty("atom:link", "rel", "self", "type", MEDIA_TYPE, "href", list.self().toString());
      URI next = list.next();
      if (next != null) {
        xml.empty("atom:link", "rel", "next", "type", MEDIA_TYPE, "href", next.toString());
      }
      for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
        item(xml, list, papers.next());
      }
      xml.end().end();
    }
  }

  private static void item(Xml xml, Listing list, Reference paper) throws IOException {
    xml.start("item")
        .element("title", Characters.oneLine(paper.title()))
        .element("link", list.page(paper).toString())
        .element("guid", paper.urn(), "isPermaLink", "false");
    Optional<Instant> published = paper.published();
    if (published.isPresent()) {
      xml.element("pubDate", date(published.get()));
    }
    for (String author : paper.authors()) {
      xml.element("dc:creator", Characters.oneLine(author));
    }
    for (String category : paper.categories()) {
      xml.element("category", Characters.oneLine(category));
    }
    if (paper.withdrawn()) {
      xml.element("category", "withdrawn");
    }
    xml.element("description", html(paper.text())).end();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
  }
}
