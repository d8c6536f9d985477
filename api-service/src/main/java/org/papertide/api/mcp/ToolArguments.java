package org.papertide.api.mcp;

import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;

/// What the tools have in common: bounds, and how papers are shown in lists.
@Singleton
final class ToolArguments {

  static final String LIMIT = "How many papers, from 1 to 25; 10 if it is absent";
  static final String PAGE = "The nextPageToken of the page before, to go on";

  private final McpSettings settings;

  @Inject
  ToolArguments(McpSettings settings) {
    this.settings = settings;
  }

  /// @throws ProblemException if it is out of bounds
  int limit(@Nullable Integer limit) {
    String text = limit == null ? null : limit.toString();
    return Parameters.limit(text, settings.defaultLimit(), settings.maxLimit());
  }

  /// What a tool answers; where it cannot, its error says in words for the model what to do.
  static ToolResponse answered(Supplier<ToolResponse> tool) {
    try {
      return tool.get();
    } catch (ProblemException e) {
      return ToolResponse.error(e.getMessage());
    } catch (PaperIndex.Unavailable e) {
      return ToolResponse.error(e.getMessage() + " Try again in a few seconds.");
    }
  }

  /// A paper with the beginning of its abstract.
  CompactPaper listed(PaperDocument paper) {
    return CompactPaper.of(paper, PlainText.cut(paper.text(), settings.abstractLength()));
  }
}
