package org.papertide.api.index.query;

import java.util.List;

/// A query as it may have been meant.
///
/// @param query its text with other words and nothing else changed
/// @param changes which words, in order of the text
public record Correction(String query, List<Change> changes) {

  /// @param from the word in lower case and without accents
  /// @param to a word that papers have
  public record Change(String from, String to) {}
}
