package org.papertide.api.search.syntax;

/// A piece of a query.
///
/// @param text of a word, a phrase or a prefix without its marks, or a field's name
/// @param at its first character's place in the query, from 0
record Token(Kind kind, String text, int at) {

  /// From Thai on, scripts part their words rarely or otherwise.
  private static final int UNPARTED = 0x0e00;

  /// The analyzer cuts words that are longer than this, and more.
  private static final int LONGEST_WORD = 200;

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

  /// At least as many as the words that are searched for because of it: in scripts that do not
  /// part their words every character counts.
  int words() {
    if (kind != Kind.WORD && kind != Kind.PREFIX && kind != Kind.PHRASE) {
      return 0;
    }
    int words = 0;
    int run = 0;
    for (int character : text.codePoints().toArray()) {
      boolean parted = character < UNPARTED && Character.isLetterOrDigit(character);
      run = parted && run < LONGEST_WORD ? run + 1 : parted ? 1 : 0;
      words += run == 1 || character >= UNPARTED ? 1 : 0;
    }
    return words;
  }

  boolean is(Kind other) {
    return kind == other;
  }
}
