package org.papertide.api.index.suggest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a text that is being typed may become.
public sealed interface Suggestion {

  String text();

  /// The parts of the text that were typed, in order.
  List<Span> matched();

  /// A paper's title.
  ///
  /// @param id of the paper
  record Title(String text, List<Span> matched, String id) implements Suggestion {}

  /// An author's name.
  ///
  /// @param papers how many papers bear it
  record Author(String text, List<Span> matched, int papers) implements Suggestion {}

  /// A part of a text, in UTF-16 units.
  ///
  /// @param end the place after its last one
  @Schema(name = "Span", description = "A part of the text, in UTF-16 units")
  record Span(
      @Schema(examples = "0") int start,
      @Schema(description = "The place after its last", examples = "9") int end) {}
}
