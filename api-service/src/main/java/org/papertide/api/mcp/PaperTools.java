package org.papertide.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.mcp.server.WrapBusinessError;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;
import org.papertide.api.search.SearchSettings;
import org.papertide.api.search.syntax.QueryReader;

/// What agents can ask. A tool that cannot answer says, as its error, what to do.
@Singleton
@WrapBusinessError({ProblemException.class, PaperIndex.Unavailable.class})
public class PaperTools {

  private static final String LIMIT = "How many papers, from 1 to 25; 10 if it is absent";
  private static final String PAGE = "The nextPageToken of the page before, to go on";

  private final PaperIndex index;
  private final McpSettings settings;
  private final SearchSettings search;
  private final ObjectMapper mapper;

  @Inject
  public PaperTools(
      PaperIndex index, McpSettings settings, SearchSettings search, ObjectMapper mapper) {
    this.index = index;
    this.settings = settings;
    this.search = search;
    this.mapper = mapper;
  }

  @Tool(
      name = "search_papers",
      title = "Search papers",
      description =
          "Finds abstracts of scientific papers by what they are about, the best first. Words are"
              + " wishes, so a question or a whole abstract is a good query. Demands: \"a phrase\","
              + " -without, title:word, abstract:word, author:\"a name\", begin*, this OR that."
              + " Gives id, title, first authors, last feed day, upvotes and what matched;"
              + " get_paper gives the rest.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse search(
      @ToolArg(description = "What to search for, 1 to 4000 characters") String query,
      @ToolArg(description = LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = PAGE, required = false) @Nullable String pageToken) {
    if (query.isBlank() || query.length() > search.queryLength()) {
      String takes = "the words to search for, 1 to " + search.queryLength() + " characters";
      throw Problem.badParameter("query", query, takes).asException();
    }
    String list = "mcp/search/" + query;
    int from = from(list, pageToken, settings.reach());
    int papers = limit(limit);
    Answers.Found found =
        index.search(
            QueryReader.read(query).query(), Math.min(from + papers + 1, settings.reach()));
    return PaperPage.of(list, found.total(), found.hits(), from, papers, this::hit).response();
  }

  private CompactPaper hit(Answers.Hit hit) {
    return CompactPaper.of(hit.paper(), PlainText.ofHighlights(hit.fragments()));
  }

  @Tool(
      name = "papers_of_day",
      title = "Papers of a day",
      description =
          "Lists the papers that the feeds brought on one day, in their order. Gives id, title,"
              + " first authors, upvotes and the beginning of the abstract. A day without papers is"
              + " an empty list.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse day(
      @ToolArg(description = "The day, such as 2025-11-25") String day,
      @ToolArg(description = LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = PAGE, required = false) @Nullable String pageToken) {
    LocalDate feedDay = Parameters.day(day);
    String list = "mcp/day/" + feedDay;
    int from = from(list, pageToken, settings.dayReach());
    int papers = limit(limit);
    Answers.Day found = index.day(feedDay, Math.min(from + papers + 1, settings.dayReach()));
    return PaperPage.of(list, found.total(), found.papers(), from, papers, this::placed).response();
  }

  private CompactPaper placed(Answers.Placed placed) {
    return CompactPaper.of(
        placed.paper(), PlainText.cut(placed.paper().text(), settings.abstractLength()));
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
  ToolResponse paper(
      @ToolArg(
              description =
                  "An arXiv id such as 2404.14619 or hep-th/9901001, or an id that a list gave")
          String id) {
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

  private int limit(@Nullable Integer limit) {
    String text = limit == null ? null : limit.toString();
    return Parameters.limit(text, settings.defaultLimit(), settings.maxLimit());
  }

  private static int from(String list, @Nullable String pageToken, int reach) {
    return Math.clamp(PageToken.readNumber(list, pageToken), 0, reach);
  }
}
