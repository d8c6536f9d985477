package org.papertide.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.papertide.api.index.PaperDocument;

/// The merged properties of a paper as they stand in answers: all of them, also those that this
/// service does not know, but never one that would take the place of a property of its own.
public final class PaperFields {

  private static final Set<String> OWN =
      Set.of(
          "id",
          "title",
          "abstract",
          "sources",
          "days",
          "withdrawn",
          "revisionCount",
          "revisions",
          "observationCount",
          "observations",
          "aliases",
          "firstCapturedAt",
          "lastCapturedAt",
          "position",
          "source",
          "feedDay",
          "trend",
          "score",
          "cursor",
          "kind",
          "askedFor",
          "highlights",
          "explanation",
          "terms");

  private PaperFields() {}

  /// The properties by name, in order.
  public static Map<String, JsonNode> of(PaperDocument paper) {
    Map<String, JsonNode> fields = new TreeMap<>(paper.fields());
    fields.keySet().removeAll(OWN);
    return fields;
  }
}
