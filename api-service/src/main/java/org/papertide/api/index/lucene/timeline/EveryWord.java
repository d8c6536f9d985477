package org.papertide.api.index.lucene.timeline;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.papertide.api.index.lucene.layout.EnglishText;
import org.papertide.api.index.query.Clause;
import org.papertide.api.index.query.TextQuery;

/// Demands what a search only wishes for: a count of papers that have one of the words says nothing
/// of a subject. Words that say nothing of it themselves are left out, unless there are no others.
/// For any number of threads.
final class EveryWord {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private final EnglishText subject = EnglishText.ofSubject();

  /// The query with all of its words demanded.
  TextQuery of(TextQuery query) {
    List<String> words =
        SPACE.splitAsStream(query.words()).filter(word -> !word.isEmpty()).toList();
    List<String> telling = words.stream().filter(this::isOfSubject).distinct().toList();
    Stream<Clause> demanded = (telling.isEmpty() ? words : telling).stream().map(Clause.Word::new);
    return new TextQuery(
        "", Stream.concat(demanded, query.demanded().stream()).toList(), query.excluded());
  }

  private boolean isOfSubject(String word) {
    return !subject.terms(word, 1).isEmpty();
  }
}
