package org.papertide.benchmark.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Says a paper in the words of a large vocabulary: each word of subject is drawn anew, while
/// grammar, punctuation and capitals stay. The abstract speaks of what the title names.
final class ManyWords {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
  // Of ninety words of subject in an abstract a dozen repeat the title's.
  private static final double OF_TITLE = 0.15;

  private final Vocabulary vocabulary;

  ManyWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  Papers.Paper say(Papers.Paper paper, SplittableRandom random) {
    List<String> subject = new ArrayList<>();
    String title =
        reworded(
            paper.title(),
            () -> {
              String word = vocabulary.draw(random);
              subject.add(word);
              return word;
            });
    String text = reworded(paper.abstractText(), () -> next(subject, random));
    return new Papers.Paper(
        paper.id(), title, text, paper.authors(), paper.category(), paper.publishedOn());
  }

  private String next(List<String> subject, SplittableRandom random) {
    return subject.isEmpty() || random.nextDouble() >= OF_TITLE
        ? vocabulary.draw(random)
        : subject.get(random.nextInt(subject.size()));
  }

  private static String reworded(String text, Supplier<String> words) {
    return WORD.matcher(text)
        .replaceAll(
            found ->
                Vocabulary.isSubject(found.group())
                    ? likewise(words.get(), found.group())
                    : found.group());
  }

  private static String likewise(String word, String before) {
    return Character.isUpperCase(before.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }
}
