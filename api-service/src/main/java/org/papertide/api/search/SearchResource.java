package org.papertide.api.search;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.papertide.api.http.ApiDescription;
import org.papertide.api.http.Parameters;
import org.papertide.api.http.Revalidated;
import org.papertide.api.index.Answers;
import org.papertide.api.index.PaperIndex;
import org.papertide.api.index.query.Correction;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.SearchRequest;
import org.papertide.api.index.query.Selection;
import org.papertide.api.paper.PaperList;
import org.papertide.api.search.syntax.QueryReader;
import org.papertide.api.search.syntax.Reading;
import org.papertide.api.search.syntax.Slip;

/// Papers by words of their title, abstract and authors, and by their properties.
@Path("/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public final class SearchResource {

  /// With fewer hits, words that hardly any paper has are doubted as well.
  private static final int FEW = 10;

  private final PaperIndex index;
  private final SearchSettings settings;

  @Inject
  public SearchResource(PaperIndex index, SearchSettings settings) {
    this.index = index;
    this.settings = settings;
  }

  @GET
  @Produces(PaperList.EVERY_FORM)
  @Revalidated
  @Operation(
      summary = "Papers by their words and properties, the best first",
      description =
          "Words make papers better that have them. \"A phrase\", title:, abstract: and author: before"
              + " a word, a phrase or parentheses, begin*, and OR between two of them are demands;"
              + " -without excludes. No text is an error: what is no operator is words, and slips"
              + " says so. A text of more than 40 words is words. Every filter must hold; of the"
              + " values of a repeated one, one is enough. Withdrawn papers are left out. What is"
              + " not found within two seconds is left out, and partial says so. didYouMean has the"
              + " query with other words for those that no paper has.")
  @APIResponse(
      responseCode = "200",
      description = "What was found; an exact total up to 1,000, beyond it where asked for",
      content =
          @Content(
              schema = @Schema(implementation = SearchBody.class),
              examples = @ExampleObject(name = "page", value = SearchExample.PAGE)))
  @APIResponse(responseCode = "400", ref = ApiDescription.BAD_PARAMETER)
  @APIResponse(responseCode = "503", ref = ApiDescription.INDEX_NOT_READY)
  public SearchBody search(
      @BeanParam SearchParameters wanted, @BeanParam FilterParameters filters) {
    Selection selection = filters.selection();
    boolean necessary = selection.isEverything() && wanted.sort == null;
    String query = wanted.query(necessary, settings.queryLength());
    Reading reading = query == null ? null : QueryReader.read(query);
    Order order = wanted.order(query != null);
    SearchToken token = SearchToken.of(query, selection, order);
    Answers.Found found =
        index.search(
            new SearchRequest(
                reading == null ? null : reading.query(),
                selection,
                order,
                token.read(wanted.pageToken),
                Parameters.limit(wanted.limit, settings.defaultLimit(), settings.maxLimit()),
                wanted.exactTotal(),
                wanted.facets(),
                wanted.facetLimit(settings.facetLimit(), settings.maxFacetLimit()),
                wanted.explained(order),
                settings.timeBudget()));
    List<Slip> slips = reading == null ? List.of() : reading.slips();
    Correction meant = meant(query, reading, found, wanted.pageToken == null);
    return SearchBody.of(query, slips, meant, found, token.after(found.next()));
  }

  /// A page behind the first is the same query once more. Words that papers have are not doubted
  /// where enough was found.
  private @Nullable Correction meant(
      @Nullable String query, @Nullable Reading reading, Answers.Found found, boolean first) {
    boolean few = found.total().value() < FEW;
    return query == null || reading == null || !first || !(few || found.unknownWords())
        ? null
        : index.spelling(query, reading.query(), few).orElse(null);
  }
}
