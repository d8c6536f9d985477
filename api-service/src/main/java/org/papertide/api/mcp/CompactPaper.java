package org.papertide.api.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;

/// A paper in a list for agents: what it takes to decide whether to read it.
///
/// @param authors the first three, and how many more there are
/// @param day the last day in whose feed it stands
/// @param snippet what of the abstract matched, or its beginning
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompactPaper(
    String id,
    String title,
    @Nullable String authors,
    @Nullable String day,
    @Nullable Integer upvotes,
    String snippet) {

  private static final int SHOWN_AUTHORS = 3;

  /// @param snippet the part of its abstract that is shown
  static CompactPaper of(PaperDocument paper, String snippet) {
    JsonNode upvotes = paper.fields().get("upvotes");
    return new CompactPaper(
        paper.id(),
        paper.title(),
        authors(paper),
        paper.days().isEmpty() ? null : paper.days().getLast().toString(),
        upvotes == null || !upvotes.isInt() ? null : upvotes.intValue(),
        snippet);
  }

  private static @Nullable String authors(PaperDocument paper) {
    JsonNode authors = paper.fields().get("authors");
    if (authors == null || authors.isEmpty()) {
      return null;
    }
    String first =
        authors
            .valueStream()
            .limit(SHOWN_AUTHORS)
            .map(JsonNode::asText)
            .collect(Collectors.joining(", "));
    int more = authors.size() - SHOWN_AUTHORS;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /// The same in two lines.
  String lines() {
    StringBuilder lines = new StringBuilder(id).append(": ").append(title);
    if (authors != null) {
      lines.append(" | ").append(authors);
    }
    if (day != null) {
      lines.append(" | ").append(day);
    }
    if (upvotes != null) {
      lines.append(" | ").append(upvotes).append(" upvotes");
    }
    return lines.append("\n  ").append(snippet).toString();
  }
}
