package org.papertide.api.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A piece of a difference. Without those that were added, the pieces are the older text; without
/// those that were removed the newer one, character by character.
@Schema(name = "Run", description = "A piece of a difference, in the order of the text")
public record Run(Change change, @Schema(examples = "language models") String text) {

  /// What became of it.
  public enum Change {
    /// In both texts.
    @JsonProperty("unchanged")
    UNCHANGED,
    /// In the older text only.
    @JsonProperty("removed")
    REMOVED,
    /// In the newer text only.
    @JsonProperty("added")
    ADDED
  }
}
