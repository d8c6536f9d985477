package org.papertide.ingest.format.oai;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.entry.EntryDraft;
import org.papertide.ingest.format.entry.Prose;
import org.papertide.ingest.format.xml.XmlElement;

/// One record: a header that names the paper, and metadata unless the record is deleted.
record OaiRecord(String place, XmlElement element) {

  DumpEntry outcome() {
    XmlElement header = element.child("header");
    EntryDraft draft = new EntryDraft(place);
    String identifier = header == null ? null : Prose.line(header.textOf("identifier"));
    draft.id(identifier);
    if (header != null && "deleted".equals(header.attributes().get("status"))) {
      return draft.withdrawal();
    }
    XmlElement metadata = content(element.child("metadata"));
    if (metadata == null) {
      return new Rejection(place, "no-metadata", "The record has no metadata.", identifier);
    }
    switch (metadata.name()) {
      case "arXiv" -> new ArxivMetadata(metadata).addTo(draft);
      case "arXivRaw" -> new RawMetadata(metadata).addTo(draft);
      case "dc" -> new DublinCore(metadata).addTo(draft);
      default -> {
        String detail = "The metadata is none of arXiv, arXivRaw and oai_dc.";
        return new Rejection(place, "unknown-metadata", detail, metadata.name());
      }
    }
    return draft.observation();
  }

  /// The interface answers a wrong question with an element in the place of records.
  static Rejection error(String place, XmlElement error) {
    String message = Objects.requireNonNullElse(Prose.line(error.text()), "no message");
    String code = error.attributes().getOrDefault("code", "no code");
    String detail = "The answer is an error: " + message + " (" + code + ").";
    return new Rejection(place, "error-answer", detail, message);
  }

  private static @Nullable XmlElement content(@Nullable XmlElement metadata) {
    return metadata == null || metadata.children().isEmpty()
        ? null
        : metadata.children().getFirst();
  }
}
