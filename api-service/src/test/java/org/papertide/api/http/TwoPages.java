package org.papertide.api.http;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.paper.PaperList;

/// A list that has a second page, for tests of what every such list does.
@Path("/v1/two-pages")
@Produces(PaperList.EVERY_FORM)
public final class TwoPages {

  record Page(String title, String paper, @Nullable String nextPageToken) implements PaperList {

    @Override
    public String listTitle() {
      return title;
    }

    @Override
    public List<PaperDocument> listedPapers() {
      return List.of(SamplePaper.of(1, paper).document());
    }
  }

  @GET
  @Operation(hidden = true)
  public Page page(
      @QueryParam("pageToken") @Nullable String token, @QueryParam("x") @Nullable String other) {
    return token == null
        ? new Page("Pages", "The first", "a+b")
        : new Page("Pages", "The second of " + token, null);
  }

  @POST
  @Operation(hidden = true)
  public Page selected(String selection) {
    return new Page("Selected by " + selection, "The first", "a+b");
  }
}
