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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.ProblemException;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;
import org.papertide.api.search.SearchSettings;

/// What agents can ask. A tool that cannot answer says, as its error, what to do.
@Singleton
@WrapBusinessError({ProblemException.class, PaperIndex.Unavailable.class})
public class PaperTools {

  private static final String LIMIT = "How many papers, from 1 to 25; 10 if it is absent";
  private static final String ID =
      "An arXiv id such as 2404.14619 or hep-th/9901001, or an id that a list gave";
  private static final String PAGE = "The nextPageToken of the page before, to go on";

  private final PaperIndex index;
  private final PaperLists lists;
  private final SearchSettings search;
  private final ObjectMapper mapper;

  @Inject
  public PaperTools(
      PaperIndex index, PaperLists lists, SearchSettings search, ObjectMapper mapper) {
    this.index = index;
    this.lists = lists;
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
    return lists.found(query, lists.limit(limit), pageToken).response();
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
    return lists.ofDay(Parameters.day(day), lists.limit(limit), pageToken).response();
  }

  @Tool(
      name = "trending_papers",
      title = "Papers that trend",
      description =
          "Lists the papers that gained most upvotes, comments and places in feeds lately; what was"
              + " gained counts half as much every three days.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse trending(
      @ToolArg(description = LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = PAGE, required = false) @Nullable String pageToken) {
    return lists.trending(lists.limit(limit), pageToken).response();
  }

  @Tool(
      name = "similar_papers",
      title = "Papers like one",
      description =
          "Lists the papers whose title and abstract are most like those of a paper, by its id.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse similar(
      @ToolArg(description = ID) String id,
      @ToolArg(description = LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = PAGE, required = false) @Nullable String pageToken) {
    String own = found(id).document().id();
    return lists.similar(own, lists.limit(limit), pageToken).response();
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
    return response(WholePaper.of(found(id)));
  }

  /// The paper itself where the id is another name of it.
  private Answers.Paper found(String id) {
    Answers.Lookup found = index.paper(PublicId.canonical(id.strip()));
    if (found instanceof Answers.Alias alias) {
      found = index.paper(alias.target());
    }
    if (found instanceof Answers.Paper paper) {
      return paper;
    }
    throw PaperResource.unknown(id).asException();
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
