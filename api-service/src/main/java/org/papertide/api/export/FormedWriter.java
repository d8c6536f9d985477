package org.papertide.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import org.papertide.api.export.cite.Bibtex;
import org.papertide.api.export.cite.Ris;
import org.papertide.api.export.feed.AtomFeed;
import org.papertide.api.export.feed.JsonFeed;
import org.papertide.api.export.feed.RssFeed;
import org.papertide.api.export.listing.ListingWriter;
import org.papertide.api.export.text.CsvTable;
import org.papertide.api.export.text.JsonLines;
import org.papertide.api.export.text.Markdown;

/// Writes a list in its form straight into the answer.
@Provider
@Singleton
public final class FormedWriter implements MessageBodyWriter<Formed> {

  private final Map<Form, ListingWriter> writers;

  @Inject
  public FormedWriter(ObjectMapper mapper) {
    this.writers =
        Map.of(
            Form.NDJSON, new JsonLines(mapper),
            Form.CSV, new CsvTable(),
            Form.ATOM, new AtomFeed(),
            Form.RSS, new RssFeed(),
            Form.JSON_FEED, new JsonFeed(),
            Form.BIBTEX, new Bibtex(),
            Form.RIS, new Ris(),
            Form.MARKDOWN, new Markdown());
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == Formed.class;
  }

  @Override
  public void writeTo(
      Formed formed,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    Objects.requireNonNull(writers.get(formed.form())).write(formed.list(), out);
  }
}
