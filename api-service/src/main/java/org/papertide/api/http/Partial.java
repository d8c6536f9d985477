package org.papertide.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An answer that may lack something because time ran out. Such a one bears no entity tag: the same
/// request can have a better answer, although nothing has changed.
public interface Partial {

  @JsonIgnore
  @Schema(hidden = true)
  boolean isCutShort();
}
