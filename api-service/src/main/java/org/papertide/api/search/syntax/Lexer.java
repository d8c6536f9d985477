package org.papertide.api.search.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a query into tokens. A mark is an operator only where a word could begin, so that
/// `pre-training`, `f(x)` and `C*-algebra` are words. For one query and one thread.
final class Lexer {

  private static final Pattern FIELD = Pattern.compile("\\G(\\p{L}{2,12}):(?=[\\p{L}\\p{N}\"“(])");
  private static final Pattern NEGATED =
      Pattern.compile("(?i)(title|ti|abstract|abs|author|au):-[\\p{L}\\p{N}\"“(]");
  private static final String QUOTES = "\"“”";

  private final String text;
  private final List<Slip> slips;
  private final List<Token> tokens = new ArrayList<>();
  private final Matcher field;
  private int at;

  /// @param slips takes what it meets with
  Lexer(String text, List<Slip> slips) {
    this.text = text;
    this.slips = slips;
    this.field = FIELD.matcher(text);
  }

  List<Token> tokens() {
    while (at < text.length()) {
      char first = text.charAt(at);
      if (Character.isWhitespace(first)) {
        at++;
      } else if (first == '(') {
        add(Token.Kind.OPEN, 1);
      } else if (first == ')') {
        add(Token.Kind.CLOSE, 1);
      } else if (QUOTES.indexOf(first) >= 0) {
        phrase();
      } else if (first == '-' && isWordAt(at + 1)) {
        add(Token.Kind.WITHOUT, 1);
      } else if (field.find(at) && Fields.named(fieldName()).isPresent()) {
        tokens.add(new Token(Token.Kind.FIELD, fieldName(), at));
        at = field.end();
      } else {
        word();
      }
    }
    return tokens;
  }

  private String fieldName() {
    return field.group(1).toLowerCase(Locale.ROOT);
  }

  private void add(Token.Kind kind, int length) {
    tokens.add(new Token(kind, text.substring(at, at + length), at));
    at += length;
  }

  private boolean isWordAt(int place) {
    return place < text.length()
        && (Character.isLetterOrDigit(text.codePointAt(place))
            || text.charAt(place) == '('
            || QUOTES.indexOf(text.charAt(place)) >= 0);
  }

  private void phrase() {
    int end = at + 1;
    while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (end == text.length()) {
      slips.add(new Slip(at, "The quotation mark has no partner."));
      leaveOperatorsOut();
      at++;
      return;
    }
    String inside = text.substring(at + 1, end);
    if (inside.isBlank()) {
      slips.add(new Slip(at, "There is nothing between the quotation marks."));
      leaveOperatorsOut();
    } else {
      tokens.add(new Token(Token.Kind.PHRASE, inside.strip(), at));
    }
    at = end + 1;
  }

  /// Whether the operator before waits for a word.
  private boolean isHeld() {
    return !tokens.isEmpty()
        && (tokens.getLast().is(Token.Kind.WITHOUT) || tokens.getLast().is(Token.Kind.FIELD));
  }

  /// What stood before a phrase must not take hold of what comes after it.
  private void leaveOperatorsOut() {
    while (isHeld()) {
      tokens.removeLast();
    }
  }

  private void word() {
    if (field.find(at)) {
      String detail = "There is no field " + field.group(1) + "; it can be " + Fields.NAMES + ".";
      slips.add(new Slip(at, detail));
    } else if (NEGATED.matcher(text).region(at, text.length()).lookingAt()) {
      slips.add(new Slip(at, "The minus stands before the field."));
    }
    int start = at;
    int open = 0;
    while (at < text.length() && !endsWord(text.charAt(at), open)) {
      open += text.charAt(at) == '(' ? 1 : 0;
      open -= text.charAt(at) == ')' ? 1 : 0;
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("OR") && !isHeld()) {
      tokens.add(new Token(Token.Kind.OR, word, start));
    } else if (word.endsWith("*") && isPrefix(word.substring(0, word.length() - 1))) {
      String beginning = word.substring(0, word.length() - 1);
      tokens.add(new Token(Token.Kind.PREFIX, beginning, start));
    } else {
      tokens.add(new Token(Token.Kind.WORD, word, start));
    }
  }

  private static boolean endsWord(char character, int open) {
    return Character.isWhitespace(character)
        || QUOTES.indexOf(character) >= 0
        || (character == ')' && open == 0);
  }

  /// Two letters at least, so that not half of all words begin like it.
  private static boolean isPrefix(String word) {
    return word.length() >= 2 && word.codePoints().allMatch(Character::isLetterOrDigit);
  }
}
