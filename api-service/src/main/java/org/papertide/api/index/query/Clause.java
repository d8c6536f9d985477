package org.papertide.api.index.query;

import java.util.List;

/// One condition on the text of a paper. Clauses nest, as deep as [#MOST_DEPTH].
public sealed interface Clause {

  /// How deep clauses may stand in one another.
  int MOST_DEPTH = 8;

  /// All of the words in this piece of text, which the analyzer may see as one or several.
  record Word(String text) implements Clause {}

  /// These words next to each other, in this order.
  record Phrase(String text) implements Clause {}

  /// A word that begins like this.
  record Prefix(String text) implements Clause {}

  /// The clause holds in this field.
  record Within(TextField field, Clause clause) implements Clause {}

  /// At least one of them holds.
  record AnyOf(List<Clause> clauses) implements Clause {}

  /// Every one of them holds.
  record AllOf(List<Clause> clauses) implements Clause {}

  /// The clause does not hold.
  record Without(Clause clause) implements Clause {}
}
