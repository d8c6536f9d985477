package org.papertide.api.search.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextQuery;

/// Reads the text of a query: words, `"a phrase"`, `-without`, `begin*`, `title:`, `abstract:` and
/// `author:` before a word, a phrase or parentheses, `OR` between two of them, and parentheses.
///
/// Words alone are wishes. Everything with an operator is a demand. Parentheses without an operator
/// around them mean what stands in them; under one, all that stands in them. A long text is words:
/// its quotes and dashes are the author's, not the searcher's. For any number of threads.
public final class QueryReader {

  /// From how many words on a text is a text. Nobody writes that many operators, and every abstract
  /// has more.
  static final int LONG_TEXT = 40;

  /// More help nobody.
  static final int MOST_SLIPS = 10;

  private QueryReader() {}

  /// How the text is understood. It never fails.
  public static Reading read(String text) {
    List<Slip> slips = new ArrayList<>();
    List<Token> tokens = new Lexer(text, slips).tokens();
    if (tokens.stream().mapToInt(Token::words).sum() > LONG_TEXT) {
      return new Reading(TextQuery.ofWords(text), operators(tokens));
    }
    List<Clause> clauses = new ClauseReader(tokens, slips).clauses();
    slips.sort(Comparator.comparingInt(Slip::at));
    return new Reading(sorted(clauses), slips.stream().limit(MOST_SLIPS).toList());
  }

  private static List<Slip> operators(List<Token> tokens) {
    Predicate<Token> plain =
        token ->
            token.is(Token.Kind.WORD) || token.is(Token.Kind.OPEN) || token.is(Token.Kind.CLOSE);
    String detail = "A text of more than " + LONG_TEXT + " words has no operators.";
    return tokens.stream()
        .filter(plain.negate())
        .findFirst()
        .map(token -> List.of(new Slip(token.at(), detail)))
        .orElse(List.of());
  }

  private static TextQuery sorted(List<Clause> clauses) {
    List<String> words = new ArrayList<>();
    List<Clause> demanded = new ArrayList<>();
    List<Clause> excluded = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Word word -> words.add(word.text());
        case Clause.Without without -> excluded.add(without.clause());
        default -> demanded.add(clause);
      }
    }
    return new TextQuery(String.join(" ", words), List.copyOf(demanded), List.copyOf(excluded));
  }
}
