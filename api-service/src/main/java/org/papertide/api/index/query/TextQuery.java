package org.papertide.api.index.query;

import java.util.List;

/// What a text asks for.
///
/// @param words each of them makes a paper better; where nothing is demanded, one must be there
/// @param demanded what must hold
/// @param excluded what must not hold
public record TextQuery(String words, List<Clause> demanded, List<Clause> excluded) {

  /// Words alone.
  public static TextQuery ofWords(String words) {
    return new TextQuery(words, List.of(), List.of());
  }

  /// Whether nothing is asked for.
  public boolean isEmpty() {
    return words.isBlank() && demanded.isEmpty() && excluded.isEmpty();
  }
}
