package org.papertide.api.search.syntax;

/// A piece of a query.
///
/// @param text of a word, a phrase or a prefix without its marks, or a field's name
/// @param at its first character's place in the query, from 0
record Token(Kind kind, String text, int at) {

  enum Kind {
    WORD,
    PREFIX,
    PHRASE,
    FIELD,
    OR,
    WITHOUT,
    OPEN,
    CLOSE
  }

  /// Whether it is something to search for.
  boolean isOperand() {
    return kind == Kind.WORD || kind == Kind.PREFIX || kind == Kind.PHRASE;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
