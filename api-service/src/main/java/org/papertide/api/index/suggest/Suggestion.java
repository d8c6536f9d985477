package org.papertide.api.index.suggest;

/// What a text that is being typed may become.
public sealed interface Suggestion {

  /// A paper's title.
  ///
  /// @param id of the paper
  record Title(String text, String id) implements Suggestion {}

  /// An author's name.
  ///
  /// @param papers how many papers bear it
  record Author(String text, int papers) implements Suggestion {}
}
