package org.papertide.api.hub;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
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
import org.papertide.api.export.listing.Listing;
import org.papertide.api.export.text.Markdown;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.PaperDocument;

/// The page of a paper as Markdown, as the Hub's client asks for it.
@Path("/papers")
@Tag(name = "Hugging Face Hub")
public final class HubPageResource {

  private static final String MARKDOWN = "text/markdown;charset=utf-8";

  private final Markdown markdown = new Markdown();
  private final HubLookup lookup;

  @Inject
  public HubPageResource(HubLookup lookup) {
    this.lookup = lookup;
  }

  @GET
  @Path("{id:.+}.md")
  @Produces(MARKDOWN)
  @Revalidated
  @Operation(summary = "A paper as Markdown", operationId = "hubMarkdown")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "404",
      description = "No paper has this id",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = HubError.class)))
  public StreamingOutput markdown(
      @Parameter(description = "The paper's id", example = "2404.14619") @PathParam("id") String id,
      @Context UriInfo uri) {
    return written(lookup.paper(id), uri);
  }

  @GET
  @Path("{id:.+}")
  @Produces(MARKDOWN)
  @Revalidated
  @Operation(summary = "A paper as Markdown, by Accept", operationId = "hubPage")
  @APIResponse(
      responseCode = "200",
      description = "The paper",
      content = @Content(mediaType = "text/markdown", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "404",
      description = "No paper has this id",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = HubError.class)))
  public StreamingOutput page(
      @Parameter(description = "The paper's id", example = "2404.14619") @PathParam("id") String id,
      @Context UriInfo uri) {
    return written(lookup.paper(id), uri);
  }

  private StreamingOutput written(PaperDocument paper, UriInfo uri) {
    String base = uri.getBaseUri().toString().replaceFirst("/+$", "");
    URI self = uri.getRequestUri();
    String name = "urn:papertide:list:papers";
    Listing list = new Listing(paper.title(), name, base, self, null, List.of(paper));
    return out -> markdown.write(list, out);
  }
}
