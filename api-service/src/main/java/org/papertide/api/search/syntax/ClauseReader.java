package org.papertide.api.search.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.papertide.api.index.query.Clause;

/// Makes clauses of tokens. What cannot be an operator where it stands is left out and said so. For
/// one query and one thread.
final class ClauseReader {

  private final List<Token> tokens;
  private final List<Slip> slips;
  private int next;
  private int depth;

  /// @param slips takes what it meets with
  ClauseReader(List<Token> tokens, List<Slip> slips) {
    this.tokens = tokens;
    this.slips = slips;
  }

  /// The clauses of the whole query; parentheses that no operator needs are gone.
  List<Clause> clauses() {
    List<Clause> clauses = sequence();
    while (next < tokens.size()) {
      slip(tokens.get(next++), "The closing parenthesis has no partner.");
      clauses.addAll(sequence());
    }
    return clauses;
  }

  /// Up to a closing parenthesis or the end.
  private List<Clause> sequence() {
    List<Clause> clauses = new ArrayList<>();
    while (next < tokens.size() && !isNext(Token.Kind.CLOSE)) {
      if (isNext(Token.Kind.OR)) {
        // "Or" in capitals, in a title that is all in capitals, is a word.
        slip(tokens.get(next++), "OR stands between two of what is searched for.");
      } else {
        alternatives().ifPresent(clause -> add(clause, clauses));
      }
    }
    return clauses;
  }

  private static void add(Clause clause, List<Clause> clauses) {
    if (clause instanceof Clause.AllOf group) {
      clauses.addAll(group.clauses());
    } else {
      clauses.add(clause);
    }
  }

  private Optional<Clause> alternatives() {
    List<Clause> clauses = new ArrayList<>();
    signed().ifPresent(clauses::add);
    while (isNext(Token.Kind.OR) && isOperand(next + 1)) {
      next++;
      signed().ifPresent(clauses::add);
    }
    return switch (clauses.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(clauses.getFirst());
      default -> Optional.of(new Clause.AnyOf(List.copyOf(clauses)));
    };
  }

  private boolean isOperand(int place) {
    return place < tokens.size()
        && !tokens.get(place).is(Token.Kind.OR)
        && !tokens.get(place).is(Token.Kind.CLOSE);
  }

  private Optional<Clause> signed() {
    if (!isNext(Token.Kind.WITHOUT)) {
      return operand();
    }
    next++;
    return operand().map(Clause.Without::new);
  }

  private Optional<Clause> operand() {
    Token token = tokens.get(next++);
    return switch (token.kind()) {
      case WORD -> Optional.of(new Clause.Word(token.text()));
      case PREFIX -> Optional.of(new Clause.Prefix(token.text()));
      case PHRASE -> Optional.of(new Clause.Phrase(token.text()));
      case FIELD -> within(token);
      case OPEN -> group(token);
      case WITHOUT, OR, CLOSE -> Optional.empty();
    };
  }

  private Optional<Clause> within(Token field) {
    // The lexer sees a field only where a word, a phrase or a parenthesis follows.
    if (isNext(Token.Kind.FIELD)) {
      slip(field, "A field stands before a word, a phrase or parentheses.");
      return operand();
    }
    return operand()
        .map(clause -> new Clause.Within(Fields.named(field.text()).orElseThrow(), clause));
  }

  private Optional<Clause> group(Token open) {
    if (depth == Clause.MOST_DEPTH) {
      slip(open, "Parentheses stand in one another more than " + Clause.MOST_DEPTH + " deep.");
      return Optional.empty();
    }
    depth++;
    List<Clause> clauses = sequence();
    depth--;
    if (isNext(Token.Kind.CLOSE)) {
      next++;
    } else {
      slip(open, "The opening parenthesis has no partner.");
    }
    if (clauses.isEmpty()) {
      slip(open, "There is nothing to search for between the parentheses.");
    }
    return switch (clauses.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(clauses.getFirst());
      default -> Optional.of(new Clause.AllOf(List.copyOf(clauses)));
    };
  }

  private boolean isNext(Token.Kind kind) {
    return next < tokens.size() && tokens.get(next).is(kind);
  }

  private void slip(Token token, String detail) {
    slips.add(new Slip(token.at(), detail));
  }
}
