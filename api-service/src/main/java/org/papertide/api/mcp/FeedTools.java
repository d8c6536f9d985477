package org.papertide.api.mcp;

import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.PageToken;
import org.papertide.api.http.Parameters;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.PeriodPapers;
import org.papertide.api.index.period.FeedPeriod;
import org.papertide.api.index.period.PeriodOrder;
import org.papertide.api.trending.TrendingBody;
import org.papertide.api.trending.TrendingResource;

/// What the feeds brought, and what of it people liked. A tool that cannot answer says, as its
/// error, what to do.
@Singleton
public class FeedTools {

  private final PaperIndex index;
  private final TrendingResource trending;
  private final ToolArguments arguments;

  @Inject
  public FeedTools(PaperIndex index, TrendingResource trending, ToolArguments arguments) {
    this.index = index;
    this.trending = trending;
    this.arguments = arguments;
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
      @ToolArg(description = ToolArguments.LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = ToolArguments.PAGE, required = false) @Nullable String pageToken) {
    return ToolArguments.answered(() -> dayPage(day, limit, pageToken));
  }

  private ToolResponse dayPage(String day, @Nullable Integer limit, @Nullable String pageToken) {
    LocalDate feedDay = Parameters.day(day);
    String list = "mcp-day/" + feedDay;
    String from = PageToken.read(list, pageToken);
    if (from != null && !PeriodOrder.POSITION.takes(from)) {
      throw PageToken.ofAnotherList(String.valueOf(pageToken));
    }
    PeriodPapers found =
        index.period(FeedPeriod.of(feedDay), PeriodOrder.POSITION, from, arguments.limit(limit));
    return new PaperPage(
            found.total(),
            null,
            found.papers().stream().map(placed -> arguments.listed(placed.paper())).toList(),
            found.next() == null ? null : PageToken.of(list, found.next()))
        .response();
  }

  @Tool(
      name = "trending_papers",
      title = "Trending papers",
      description =
          "Lists the papers that gained most upvotes, comments and appearances lately, the most"
              + " first: what people talk about now, or on a day of the past. Gives id, title, first"
              + " authors, last feed day, upvotes and the beginning of the abstract.",
      annotations =
          @Tool.Annotations(
              readOnlyHint = true,
              destructiveHint = false,
              idempotentHint = true,
              openWorldHint = false),
      outputSchema = @Tool.OutputSchema(from = PaperPage.class))
  ToolResponse trending(
      @ToolArg(
              description = "After how long a gain counts half, such as 36h or 7d; 72h if absent",
              required = false)
          @Nullable String halfLife,
      @ToolArg(
              description = "A day such as 2025-11-25, or an instant; the last capture if absent",
              required = false)
          @Nullable String at,
      @ToolArg(description = ToolArguments.LIMIT, required = false) @Nullable Integer limit,
      @ToolArg(description = ToolArguments.PAGE, required = false) @Nullable String pageToken) {
    return ToolArguments.answered(() -> trendingPage(halfLife, at, limit, pageToken));
  }

  private ToolResponse trendingPage(
      @Nullable String halfLife,
      @Nullable String at,
      @Nullable Integer limit,
      @Nullable String pageToken) {
    String papers = Integer.toString(arguments.limit(limit));
    TrendingBody found = trending.trending(halfLife, at, papers, pageToken);
    return new PaperPage(
            found.total(),
            found.partial(),
            found.listedPapers().stream().map(arguments::listed).toList(),
            found.nextPageToken())
        .response();
  }
}
