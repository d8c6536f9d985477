package org.papertide.api.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.Answers;

/// Some papers of a list for agents.
///
/// @param total how many there are; null where nobody counts them
/// @param partial true when time ran out before everything was looked at; else null
/// @param nextPageToken where the list goes on; null at its end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperPage(
    Answers.@Nullable Total total,
    @Nullable Boolean partial,
    List<CompactPaper> papers,
    @Nullable String nextPageToken) {

  /// As text for the model, and as data for its program.
  ToolResponse response() {
    return new ToolResponse(false, List.of(new TextContent(text())), this, Map.of());
  }

  private String text() {
    String more = nextPageToken == null ? "" : "\nMore with pageToken " + nextPageToken;
    return papers.stream()
        .map(CompactPaper::lines)
        .collect(Collectors.joining("\n", head() + "\n", more));
  }

  private String head() {
    String missing = Boolean.TRUE.equals(partial) ? " Time ran out: there may be better ones." : "";
    if (papers.isEmpty()) {
      return "No papers." + missing;
    }
    String of = total == null ? "" : " of " + total.value() + (total.exact() ? "" : " or more");
    return papers.size() + of + " papers." + missing;
  }
}
