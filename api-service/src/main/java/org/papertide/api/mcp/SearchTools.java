package org.papertide.api.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Problem;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.SimilarPapers;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.index.query.SimilarQuestion;
import org.papertide.api.index.query.SortKey;
import org.papertide.api.paper.PaperResource;
import org.papertide.api.paper.PublicId;
import org.papertide.api.search.SearchSettings;
import org.papertide.api.search.syntax.QueryReader;

/// Papers by what they are about. A tool that cannot answer says, as its error, what to do.
@Singleton
public class SearchTools {

  private final PaperIndex index;
  private final SearchSettings settings;
  private final ToolArguments arguments;

  @Inject
  public SearchTools(PaperIndex index, SearchSettings settings, ToolArguments arguments) {
    this.index = index;
    this.settings = settings;
    this.arguments = arguments;
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
      @ToolArg(description = ToolArguments.LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = ToolArguments.PAGE, required = false) @Nullable String pageToken) {
    return ToolArguments.answered(() -> searchPage(query, limit, pageToken));
  }

  private ToolResponse searchPage(
      String query, @Nullable Integer limit, @Nullable String pageToken) {
    if (query.isBlank() || query.length() > settings.queryLength()) {
      String takes = "the words to search for, 1 to " + settings.queryLength() + " characters";
      throw Problem.badParameter("query", query, takes).asException();
    }
    String list = "mcp-search/" + Integer.toHexString(query.hashCode());
    Answers.Found found = index.search(request(query, arguments.limit(limit), list, pageToken));
    SortKey next = found.next();
    return new PaperPage(
            found.total(),
            found.partial() ? true : null,
            found.hits().stream().map(SearchTools::hit).toList(),
            next == null ? null : PageToken.of(list, next.text()))
        .response();
  }

  private SearchRequest request(String query, int limit, String list, @Nullable String token) {
    String after = PageToken.read(list, token);
    return new SearchRequest(
        QueryReader.read(query).query(),
        Selection.ALL,
        Order.RELEVANCE,
        after == null
            ? null
            : SortKey.read(after).orElseThrow(() -> PageToken.ofAnotherList(String.valueOf(token))),
        limit,
        false,
        List.of(),
        0,
        false,
        settings.timeBudget());
  }

  private static CompactPaper hit(Answers.Hit hit) {
    return CompactPaper.of(hit.paper(), PlainText.ofHighlights(hit.fragments()));
  }

  @Tool(
      name = "similar_papers",
      title = "Similar papers",
      description =
          "Finds papers whose title and abstract are about the same as those of one paper, the most"
              + " similar first, without that paper. Gives id, title, first authors, last feed day,"
              + " upvotes and the beginning of the abstract.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse similar(
      @ToolArg(description = PaperTool.ID) String id,
      @ToolArg(description = ToolArguments.LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = ToolArguments.PAGE, required = false) @Nullable String pageToken) {
    return ToolArguments.answered(() -> similarPage(id, limit, pageToken));
  }

  private ToolResponse similarPage(String id, @Nullable Integer limit, @Nullable String pageToken) {
    SimilarQuestion question = SimilarQuestion.like(PublicId.canonical(id.strip()));
    String list = "mcp-similar/" + Integer.toHexString(question.hashCode());
    int from = Math.clamp(PageToken.readNumber(list, pageToken), 0, Integer.MAX_VALUE);
    SimilarPapers found = index.similar(question, from, arguments.limit(limit));
    if (!found.unknown().isEmpty()) {
      throw PaperResource.unknown(id).asException();
    }
    return new PaperPage(
            null,
            null,
            found.hits().stream().map(hit -> arguments.listed(hit.paper())).toList(),
            found.nextRank().map(rank -> PageToken.of(list, rank.toString())).orElse(null))
        .response();
  }
}
