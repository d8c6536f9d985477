package org.papertide.api.index.lucene.search.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextField;
import org.papertide.api.index.query.TextQuery;

/// What a query says: its words, and which of them follow each other. A long one has neither pairs
/// nor forms.
///
/// @param words by their stems, in order of appearance
/// @param pairs different words that follow each other, in order
public record Wording(Map<String, Word> words, Set<Pair> pairs) {

  /// Titles and most questions are shorter. In a text pairs and forms cost more than they say.
  private static final int MOST_IN_DETAIL = 12;

  /// Nobody says more; it bounds what a text of one word in all its forms can cost.
  private static final int MOST_FORMS = 3;

  /// @param forms the word as it stands in the query, where that is not its stem
  /// @param count how often it is said
  public record Word(Set<String> forms, int count) {}

  /// @param gap how many words the second one comes after the first, at least 1
  public record Pair(String first, String second, int gap) {}

  /// Of the words and the demands of a query; names and beginnings of words say nothing here.
  ///
  /// @param most how many different words are taken
  public static Wording of(TextQuery query, int most) {
    Map<String, Word> words = new LinkedHashMap<>();
    Set<Pair> pairs = new LinkedHashSet<>();
    for (String text : texts(query)) {
      List<Token> tokens = Token.of(text);
      tokens.forEach(token -> count(token, words, most));
      addPairs(tokens, pairs);
    }
    if (words.size() > MOST_IN_DETAIL) {
      words.replaceAll((stem, word) -> new Word(Set.of(), word.count()));
      return new Wording(words, Set.of());
    }
    return new Wording(words, pairs);
  }

  /// The words of a query and of its demands, in order, each as often as it is said.
  public static List<Token> tokens(TextQuery query) {
    return texts(query).stream().flatMap(text -> Token.of(text).stream()).toList();
  }

  private static void count(Token token, Map<String, Word> words, int most) {
    Word before = words.get(token.stem());
    if (before == null && words.size() == most) {
      return;
    }
    Set<String> forms = before == null ? new LinkedHashSet<>() : before.forms();
    if (!token.word().equals(token.stem()) && forms.size() < MOST_FORMS) {
      forms.add(token.word());
    }
    words.put(token.stem(), new Word(forms, before == null ? 1 : before.count() + 1));
  }

  private static void addPairs(List<Token> tokens, Set<Pair> pairs) {
    for (int next = 1; next < tokens.size(); next++) {
      Token first = tokens.get(next - 1);
      Token second = tokens.get(next);
      if (!first.stem().equals(second.stem())) {
        pairs.add(new Pair(first.stem(), second.stem(), second.at() - first.at()));
      }
    }
  }

  private static List<String> texts(TextQuery query) {
    List<String> texts = new ArrayList<>();
    texts.add(query.words());
    query.demanded().stream().flatMap(Wording::texts).forEach(texts::add);
    return texts;
  }

  private static Stream<String> texts(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> Stream.of(word.text());
      case Clause.Phrase phrase -> Stream.of(phrase.text());
      case Clause.Within within when within.field() != TextField.AUTHOR -> texts(within.clause());
      case Clause.AnyOf any -> any.clauses().stream().flatMap(Wording::texts);
      case Clause.AllOf all -> all.clauses().stream().flatMap(Wording::texts);
      case Clause.Within author -> Stream.empty();
      case Clause.Prefix prefix -> Stream.empty();
      case Clause.Without without -> Stream.empty();
    };
  }
}
