package org.papertide.ingest.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.papertide.ingest.format.entry.AuthorNames;
import org.papertide.ingest.format.json.JsonFields;

/// The authors of a line, in each of the ways in which they are written.
record RowAuthors(JsonFields row) {

  List<String> names() {
    List<String> parsed = parsed();
    if (!parsed.isEmpty()) {
      return parsed;
    }
    JsonNode given = row.object().path("authors");
    if (given.isTextual()) {
      return AuthorNames.split(given.textValue());
    }
    List<String> names = new ArrayList<>();
    for (JsonNode author : row.elements("authors")) {
      JsonNode name = author.isObject() ? author.path("name") : author;
      if (name.isTextual()) {
        names.add(name.textValue());
      }
    }
    return names;
  }

  /// The snapshot's own parts of a name: key name, first names, suffix.
  private List<String> parsed() {
    List<String> names = new ArrayList<>();
    for (JsonNode parts : row.elements("authors_parsed")) {
      String name =
          parts.path(1).asText() + " " + parts.path(0).asText() + " " + parts.path(2).asText();
      names.add(name.strip());
    }
    return names;
  }
}
