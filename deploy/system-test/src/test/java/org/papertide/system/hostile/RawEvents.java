package org.papertide.system.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.papertide.system.dumps.Dump;
import org.papertide.system.dumps.Entry;

/// Events as the contract describes them, written without ingest-service.
///
/// @param dump which all of them belong to
record RawEvents(Dump dump) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The headers of one event, number 0 being the dump's own.
  Map<String, String> headers(String type, int number) {
    Map<String, String> headers = new HashMap<>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", dump.id() + "/" + number);
    headers.put("ce_source", "/sources/" + dump.source());
    headers.put("ce_type", "org.papertide." + type + ".v1");
    headers.put("ce_time", dump.capturedAt().toString());
    headers.put("ce_dumpid", dump.id());
    headers.put("ce_entrynumber", Integer.toString(number));
    headers.put("content-type", "application/json");
    return headers;
  }

  /// What the dump announces.
  String announcement() {
    ObjectNode value = JSON.createObjectNode();
    value.put("source", dump.source());
    value.put("format", dump.format());
    value.put("capturedAt", dump.capturedAt().toString());
    value.put("captureTimeGiven", true);
    value.put("receivedAt", dump.capturedAt().toString());
    value.put("sha256", Dump.sha256(dump.content()));
    value.put("bytes", dump.content().length);
    value.put("entries", dump.entries().size());
    value.put("observations", dump.entries().size());
    value.put("withdrawals", 0);
    value.put("rejections", 0);
    return value.toString();
  }

  /// What an entry says.
  String observation(Entry entry) {
    ObjectNode value = JSON.createObjectNode();
    value.put("title", entry.title());
    value.put("abstract", entry.text());
    value.put("source", dump.source());
    value.put("capturedAt", dump.capturedAt().toString());
    value.put("arxivId", entry.arxivId());
    value.put("version", entry.version());
    value.put("producerId", entry.producerId());
    if (!entry.authors().isEmpty()) {
      entry.authors().forEach(author -> value.withArray("authors").add(author));
    }
    value.put("authorCount", entry.authorCount());
    value.put("upvotes", entry.upvotes());
    value.put("comments", entry.comments());
    value.put("publishedOn", entry.publishedOn() == null ? null : entry.publishedOn().toString());
    return value.toString();
  }
}
