package org.papertide.api.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.papertide.api.index.PaperDocument;

/// An answer that lists papers, in whatever order: what it takes to write it in another form than
/// its own JSON. The components of the record that implements it are that JSON.
///
/// A resource method that answers with one says `@Produces(PaperList.EVERY_FORM)`, and has them
/// all.
public interface PaperList {

  /// The media types of all forms, JSON first, for the `@Produces` of a resource method.
  String EVERY_FORM =
      "application/json,application/x-ndjson,text/csv,application/atom+xml,application/rss+xml,"
          + "application/feed+json,application/x-bibtex,application/x-research-info-systems,"
          + "text/markdown";

  /// What the list is, in a few words for people, such as "Papers of 2025-11-25".
  @JsonIgnore
  @Schema(hidden = true)
  String listTitle();

  /// The papers in the order of the list.
  @JsonIgnore
  @Schema(hidden = true)
  List<PaperDocument> listedPapers();

  /// The `pageToken` of the page that follows, null on the last one. A record that has such a
  /// component says it by that; the other forms and the `Link` header say it from here.
  default @Nullable String nextPageToken() {
    return null;
  }
}
