package org.papertide.api.export.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
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

/// A list as a JSON Feed (version 1.1).
public final class JsonFeed implements ListingWriter {

  private static final String VERSION = "https://jsonfeed.org/version/1.1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public void write(Listing list, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("version", VERSION);
      json.writeStringField("title", Characters.oneLine(list.title()));
      json.writeStringField("feed_url", list.self().toString());
      URI next = list.next();
      if (next != null) {
        json.writeStringField("next_url", next.toString());
      }
      json.writeArrayFieldStart("items");
      for (Iterator<Reference> papers = list.papers().iterator(); papers.hasNext(); ) {
        item(json, list, papers.next());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void item(JsonGenerator json, Listing list, Reference paper) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", paper.urn());
    json.writeStringField("url", list.page(paper).toString());
    json.writeStringField("title", Characters.oneLine(paper.title()));
    json.writeStringField("content_text", Characters.wellFormed(paper.text()));
    address(json, "image", paper, "thumbnail");
    address(json, "external_url", paper, "projectPage");
    Optional<Instant> published = paper.published();
    if (published.isPresent()) {
      json.writeStringField("date_published", published.get().toString());
    }
    json.writeStringField("date_modified", paper.updated().toString());
    authors(json, paper.authors());
    tags(json, paper);
    json.writeEndObject();
  }

  private static void address(JsonGenerator json, String name, Reference paper, String property)
      throws IOException {
    Optional<URI> address = paper.address(property);
    if (address.isPresent()) {
      json.writeStringField(name, address.get().toString());
    }
  }

  private static void authors(JsonGenerator json, List<String> names) throws IOException {
    json.writeArrayFieldStart("authors");
    for (String name : names) {
      json.writeStartObject();
      json.writeStringField("name", Characters.oneLine(name));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void tags(JsonGenerator json, Reference paper) throws IOException {
    json.writeArrayFieldStart("tags");
    for (String category : paper.categories()) {
      json.writeString(Characters.oneLine(category));
    }
    if (paper.withdrawn()) {
      json.writeString("withdrawn");
    }
    json.writeEndArray();
  }
}
