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
/// @param total how many there are, or the bound up to which was counted; null where nobody counts
/// @param totalIsExact whether it is the number
/// @param nextPageToken where the list goes on; null at its end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperPage(
    @Nullable Long total,
    @Nullable Boolean totalIsExact,
    List<CompactPaper> papers,
    @Nullable String nextPageToken) {

  static PaperPage of(Answers.Total total, List<CompactPaper> papers, @Nullable String next) {
    return new PaperPage(total.value(), total.exact(), papers, next);
  }

  static PaperPage uncounted(List<CompactPaper> papers, @Nullable String next) {
    return new PaperPage(null, null, papers, next);
  }

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
    if (papers.isEmpty()) {
      return "No papers.";
    }
    if (total == null) {
      return papers.size() + " papers.";
    }
    String bound = Boolean.TRUE.equals(totalIsExact) ? "" : " or more";
    return papers.size() + " of " + total + bound + " papers.";
  }
}
