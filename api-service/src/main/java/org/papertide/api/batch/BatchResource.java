package org.papertide.api.batch;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Problem;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.paper.PaperList;
import org.papertide.api.paper.PublicId;

/// Many papers at once.
@Path("/v1/papers/batch")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class BatchResource {

  private final PaperIndex index;
  private final BatchSettings settings;

  @Inject
  public BatchResource(PaperIndex index, BatchSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @POST
  @Produces(PaperList.EVERY_FORM)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Papers by their ids, as of one moment",
      description =
          "In the order in which they are asked for, each once. Other ids of a paper lead to it, as"
              + " askedFor tells; withdrawn papers are there.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BatchRequest.class),
              example = "{\"ids\": [\"2404.14619v2\", \"hep-th/9901001\"]}"))
  @APIResponse(
      responseCode = "200",
      description = "The papers",
      content = @Content(schema = @Schema(implementation = BatchBody.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(
      responseCode = "413",
      description = "The body has more than 64 KiB",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "415",
      description = "The Content-Type is not application/json",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public BatchBody batch(InputStream body) throws IOException {
    List<String> ids = BatchRequest.read(body, settings).ids();
    Map<String, String> canonical = new HashMap<>();
    ids.forEach(id -> canonical.put(id, PublicId.canonical(id)));
    Map<String, PaperDocument> papers = index.named(new HashSet<>(canonical.values()));
    Map<String, PaperDocument> found = new HashMap<>();
    canonical.forEach(
        (id, name) -> {
          if (papers.containsKey(name)) {
            found.put(id, papers.get(name));
          }
        });
    return BatchBody.of(ids, found);
  }
}
