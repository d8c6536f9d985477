package org.papertide.api.mcp;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.index.Answers;

/// Some papers of a list for agents.
///
/// @param total how many there are, or the bound up to which was counted
/// @param totalIsExact whether it is the number
/// @param nextPageToken where the list goes on; null at its end
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PaperPage(
    long total, boolean totalIsExact, List<CompactPaper> papers, @Nullable String nextPageToken) {

  /// The part of a list that begins at a place.
  ///
  /// @param read the list from its beginning, to one beyond the page unless it ends or may not be
  ///     paged through any further
  static <T> PaperPage of(
      String list,
      Answers.Total total,
      List<T> read,
      int from,
      int limit,
      Function<T, CompactPaper> paper) {
    int to = Math.min(read.size(), from + limit);
    return new PaperPage(
        total.value(),
        total.exact(),
        read.subList(Math.min(from, to), to).stream().map(paper).toList(),
        to < read.size() ? PageToken.of(list, Integer.toString(to)) : null);
  }

  /// As text for the model, and as data for its program.
  ToolResponse response() {
    return new ToolResponse(false, List.of(new TextContent(text())), this, Map.of());
  }

  private String text() {
    String head =
        papers.isEmpty()
            ? "No papers."
            : papers.size() + " of " + total + (totalIsExact ? "" : " or more") + " papers.";
    String more = nextPageToken == null ? "" : "\nMore with pageToken " + nextPageToken;
    return papers.stream()
        .map(CompactPaper::lines)
        .collect(Collectors.joining("\n", head + "\n", more));
  }
}
