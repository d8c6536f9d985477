package org.papertide.api.export.listing;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;
import org.papertide.api.paper.PublicId;

/// A list of papers, and where it is.
///
/// @param title what it is, for people
/// @param id names it for ever, whatever the host, the form and the page
/// @param base where the API is, without a slash at the end
/// @param self where this page is, in this form
/// @param next where the page that follows is, null on the last
/// @param documents the papers in order
public record Listing(
    String title,
    String id,
    String base,
    URI self,
    @Nullable URI next,
    List<PaperDocument> documents) {

  /// The papers, read one by one.
  public Stream<Reference> papers() {
    return documents.stream().map(Reference::new);
  }

  /// When something in it was last heard of; the epoch for an empty list.
  public Instant updated() {
    return papers().map(Reference::updated).max(Instant::compareTo).orElse(Instant.EPOCH);
  }

  /// Where people find a paper: at arXiv, by its DOI, else in this API.
  public URI page(Reference paper) {
    return paper.page().orElseGet(() -> URI.create(base + PublicId.path(paper.id())));
  }
}
