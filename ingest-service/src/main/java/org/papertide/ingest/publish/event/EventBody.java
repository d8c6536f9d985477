package org.papertide.ingest.publish.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;

/// Writes the JSON of events as their schemas describe it, leaving out what is absent.
final class EventBody {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int USUAL_BYTES = 2048;

  private EventBody() {}

  static byte[] of(DumpAnnouncement dump) {
    return write(
        json -> {
          json.writeStringField("source", dump.source());
          text(json, "producer", dump.producer());
          json.writeStringField("format", dump.format());
          day(json, "feedDay", dump.timing().feedDay());
          json.writeBooleanField("feedDayInferred", dump.timing().feedDayInferred());
          json.writeStringField("capturedAt", dump.timing().capturedAt().toString());
          json.writeBooleanField("captureTimeGiven", dump.captureTimeGiven());
          json.writeStringField("receivedAt", dump.receivedAt().toString());
          json.writeStringField("sha256", dump.sha256());
          json.writeNumberField("bytes", dump.bytes());
          json.writeNumberField("entries", dump.totals().entries());
          json.writeNumberField("observations", dump.totals().observations());
          json.writeNumberField("withdrawals", dump.totals().withdrawals());
          json.writeNumberField("rejections", dump.totals().rejections());
          refusal(json, dump.refusal());
        });
  }

  static byte[] of(DumpAnnouncement dump, Observation observation) {
    return write(
        json -> {
          json.writeStringField("source", dump.source());
          json.writeStringField("capturedAt", dump.timing().capturedAt().toString());
          LocalDate own = observation.feedDay();
          day(json, "feedDay", own != null ? own : dump.timing().feedDay());
          number(json, "position", observation.position());
          text(json, "arxivId", observation.arxivId());
          number(json, "version", observation.version());
          text(json, "producerId", observation.producerId());
          json.writeStringField("title", observation.title());
          json.writeStringField("abstract", observation.abstractText());
          authors(json, observation);
          if (observation.publishedOn() != null) {
            day(json, "publishedOn", observation.publishedOn());
            json.writeBooleanField("publishedOnInferred", observation.publishedOnInferred());
          }
          number(json, "upvotes", observation.upvotes());
          number(json, "comments", observation.comments());
          DetailsBody.write(json, observation);
        });
  }

  static byte[] of(DumpAnnouncement dump, Withdrawal withdrawal) {
    return write(
        json -> {
          json.writeStringField("source", dump.source());
          json.writeStringField("capturedAt", dump.timing().capturedAt().toString());
          text(json, "arxivId", withdrawal.arxivId());
          text(json, "producerId", withdrawal.producerId());
        });
  }

  static byte[] of(DumpAnnouncement dump, Rejection rejection) {
    return write(
        json -> {
          json.writeStringField("source", dump.source());
          json.writeStringField("place", rejection.place());
          json.writeStringField("reason", rejection.reason());
          json.writeStringField("detail", rejection.detail());
          text(json, "text", rejection.text());
        });
  }

  private static void authors(JsonGenerator json, Observation observation) throws IOException {
    list(json, "authors", observation.authors());
    number(json, "authorCount", observation.authorCount());
  }

  private static void refusal(JsonGenerator json, DumpAnnouncement.@Nullable Refusal refusal)
      throws IOException {
    if (refusal != null) {
      json.writeObjectFieldStart("refusal");
      json.writeStringField("type", refusal.type());
      json.writeStringField("detail", refusal.detail());
      json.writeEndObject();
    }
  }

  static void list(JsonGenerator json, String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }

  static void text(JsonGenerator json, String name, @Nullable String value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  static void number(JsonGenerator json, String name, @Nullable Integer value) throws IOException {
    if (value != null) {
      json.writeNumberField(name, value.intValue());
    }
  }

  static void day(JsonGenerator json, String name, @Nullable LocalDate value) throws IOException {
    text(json, name, value == null ? null : value.toString());
  }

  private interface Properties {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] write(Properties properties) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      properties.write(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException("writing to memory", impossible);
    }
    return bytes.toByteArray();
  }
}
