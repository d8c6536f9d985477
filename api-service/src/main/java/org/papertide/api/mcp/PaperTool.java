package org.papertide.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;

/// One paper by its id. A tool that cannot answer says, as its error, what to do.
@Singleton
public class PaperTool {

  static final String ID =
      "An arXiv id such as 2404.14619 or hep-th/9901001, or an id that a list gave";

  private final PaperIndex index;
  private final ObjectMapper mapper;

  @Inject
  public PaperTool(PaperIndex index, ObjectMapper mapper) {
    this.index = index;
    this.mapper = mapper;
  }

  @Tool(
      name = "get_paper",
      title = "Get a paper",
      description =
          "Gives one paper by its id: whole abstract, all authors, days, sources, counts, and"
              + " whatever else is known of it.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false))
  ToolResponse paper(@ToolArg(description = ID) String id) {
    return ToolArguments.answered(() -> paperPage(id));
  }

  private ToolResponse paperPage(String id) {
    return switch (lookup(id)) {
      case Answers.Paper found -> response(WholePaper.of(found));
      case Answers.Alias alias -> throw PaperResource.unknown(id).asException();
      case Answers.Unknown nothing -> throw PaperResource.unknown(id).asException();
    };
  }

  /// The paper itself where the id is another name of it.
  private Answers.Lookup lookup(String id) {
    Answers.Lookup found = index.paper(PublicId.canonical(id.strip()));
    return found instanceof Answers.Alias alias ? index.paper(alias.target()) : found;
  }

  private ToolResponse response(WholePaper paper) {
    try {
      return new ToolResponse(
          false, List.of(new TextContent(mapper.writeValueAsString(paper))), paper, Map.of());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a paper can always be written", e);
    }
  }
}
