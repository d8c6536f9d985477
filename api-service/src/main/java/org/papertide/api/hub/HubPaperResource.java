package org.papertide.api.hub;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.search.syntax.QueryReader;

/// Papers by id and by words, as the Hub's client asks for them.
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hugging Face Hub")
public final class HubPaperResource {

  private final PaperIndex index;
  private final HubLookup lookup;
  private final HubSettings settings;

  @Inject
  public HubPaperResource(PaperIndex index, HubLookup lookup, HubSettings settings) {
    this.index = index;
    this.lookup = lookup;
    this.settings = settings;
  }

  @GET
  @Path("papers/search")
  @Revalidated
  @Operation(summary = "The best papers for a query", operationId = "hubSearch")
  @APIResponse(
      responseCode = "200",
      description = "The papers, the best first",
      content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HubItem.class)))
  @APIResponse(
      responseCode = "400",
      description = "A parameter cannot be used",
      content = @Content(schema = @Schema(implementation = HubError.class)))
  public List<HubItem> search(
      @Parameter(
              required = true,
              example = "language models",
              description = "At most 250 characters, as in GET /v1/search")
          @QueryParam("q")
          @Nullable String words,
      @Parameter(
              description = "How many papers, from 1 to 120",
              schema = @Schema(type = SchemaType.INTEGER, defaultValue = "20"))
          @QueryParam("limit")
          @Nullable String limit) {
    String query = Parameters.words(words, settings.queryLength());
    int most = Parameters.limit(limit, settings.searchDefaultLimit(), settings.searchMaxLimit());
    return index.search(QueryReader.read(query).query(), most).hits().stream()
        .map(hit -> HubItem.of(hit.paper()))
        .toList();
  }

  @GET
  @Path("papers/{id:.+}")
  @Revalidated
  @Operation(summary = "A paper", operationId = "hubPaper")
  @APIResponse(
      responseCode = "200",
      description = "The paper; under its own id, where another one was asked for",
      content = @Content(schema = @Schema(implementation = HubPaper.class)))
  @APIResponse(
      responseCode = "404",
      description = "No paper has this id",
      content = @Content(schema = @Schema(implementation = HubError.class)))
  public HubPaper paper(@Parameter(example = "2404.14619") @PathParam("id") String id) {
    return HubPaper.of(lookup.paper(id));
  }

  /// Dumps name no models, data sets or spaces.
  @GET
  @Path("arxiv/{id:.+}/repos")
  @Revalidated
  @Operation(
      summary = "What on the Hub is about a paper: always nothing",
      operationId = "hubRepositories")
  @APIResponse(
      responseCode = "200",
      description = "Three empty lists",
      content = @Content(schema = @Schema(implementation = Repositories.class)))
  public Repositories repositories(@Parameter(example = "2404.14619") @PathParam("id") String id) {
    return new Repositories(List.of(), List.of(), List.of());
  }

  /// What on the Hub is about a paper.
  @Schema(name = "HubRepositories")
  public record Repositories(List<String> models, List<String> datasets, List<String> spaces) {}
}
