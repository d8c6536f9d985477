package org.papertide.api.paper;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.papertide.api.index.PaperDocument;

/// An answer that lists papers, in whatever order: what it takes to write it in another form than
/// its own JSON. The components of the record that implements it are that JSON.
public interface PaperList {

  /// What the list is, in a few words for people, such as "Papers of 2025-11-25".
  @JsonIgnore
  @Schema(hidden = true)
  String listTitle();

  /// The papers in the order of the list.
  @JsonIgnore
  @Schema(hidden = true)
  List<PaperDocument> listedPapers();
}
