package org.papertide.api.hub;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Problem;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.query.SortKey;

/// The daily papers and all papers, as the Hub's client asks for them.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hugging Face Hub")
public final class HubListResource {

  private final HubLists lists;
  private final HubSettings settings;

  @Inject
  public HubListResource(HubLists lists, HubSettings settings) {
    this.lists = lists;
    this.settings = settings;
  }

  @GET
  @Path("daily_papers")
  @Revalidated
  @Operation(
      summary = "The papers of a day, week or month of feeds",
      operationId = "hubDailyPapers",
      description =
          "The most upvoted first, then by their place in the feed; with sort=trending what gained"
              + " most lately. Without date, week, month and submitter: the newest day that has"
              + " papers. Link leads to the next page.")
  @APIResponse(
      responseCode = "200",
      description =
          "A page of them; past the end, and where it would begin past the 5,000th, it is empty",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HubItem.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content = @Content(schema = @Schema(implementation = HubError.class)))
  public Response daily(@BeanParam DailyQuery query, @Context UriInfo uri) {
    int limit = Parameters.limit(query.limit, settings.listDefaultLimit(), settings.listMaxLimit());
    int page = query.page();
    int last = settings.deepest() / limit;
    // Also of a page that there is not, so that what cannot be asked is told.
    HubLists.Page<?> found = found(query, Math.min(page, last), limit);
    if (page >= last) {
      found = page == last ? found.asLast() : HubLists.Page.NONE;
    }
    return answer(found, "p", page + 1, uri);
  }

  private HubLists.Page<?> found(DailyQuery query, int page, int limit) {
    if (query.isOfFeeds()) {
      return lists.daily(query.period(), page, limit);
    }
    return query.isOfAll()
        ? lists.trending(page, limit)
        : lists.selected(query.period(), query.submitter(), query.order(), page, limit);
  }

  @GET
  @Path("papers")
  @Revalidated
  @Operation(
      summary = "All papers by their day of publication, the latest first",
      operationId = "hubPapers")
  @APIResponse(
      responseCode = "200",
      description = "A page of them; Link leads to the next",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HubItem.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content = @Content(schema = @Schema(implementation = HubError.class)))
  public Response papers(
      @Parameter(description = "That of the Link of the page before") @QueryParam("cursor")
          @Nullable String cursor,
      @Parameter(
              description = "How many papers, from 1 to 100",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @Context UriInfo uri) {
    int most = Parameters.limit(limit, settings.listDefaultLimit(), settings.listMaxLimit());
    SortKey after = cursor == null ? null : SortKey.read(cursor).orElseThrow(() -> bad(cursor));
    HubLists.Page<SortKey> found = lists.newest(after, most);
    return answer(found, "cursor", found.next() == null ? "" : found.next().text(), uri);
  }

  private static RuntimeException bad(String cursor) {
    return Problem.badParameter("cursor", cursor, "what the Link of the page before has")
        .asException();
  }

  private static Response answer(
      HubLists.Page<?> page, String parameter, Object next, UriInfo uri) {
    List<HubItem> items = page.papers().stream().map(HubItem::of).toList();
    Response.ResponseBuilder answer = Response.ok(items);
    if (page.next() != null) {
      URI following = uri.getRequestUriBuilder().replaceQueryParam(parameter, next).build();
      String link = following.getRawPath() + "?" + following.getRawQuery();
      answer.header(HttpHeaders.LINK, "<" + link + ">; rel=\"next\"");
    }
    return answer.build();
  }
}
