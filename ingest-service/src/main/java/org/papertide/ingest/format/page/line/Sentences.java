package org.papertide.ingest.format.page.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells sentences from headings where neither length nor a full stop does: by an address, by the
/// end of a sentence within the text, or by words that bear sentences. Measured on real texts, see
/// the module's page.
final class Sentences {

  private static final Pattern ADDRESS = Pattern.compile("https?://");

  /// Not after one letter or two, as in `vs. Euclidean`, and not after a question mark, which ends
  /// the first half of many titles.
  private static final Pattern SENTENCE_END = Pattern.compile("[a-z)\\]]{3}\\. [A-Z]");

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+");

  private static final Set<String> BEARING =
      Set.of(
          "we",
          "our",
          "us",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "this",
          "these",
          "that",
          "which",
          "it",
          "its",
          "they",
          "their",
          "can",
          "may",
          "show",
          "shows",
          "propose",
          "proposes",
          "present",
          "presents");

  /// Titles have one such word now and then.
  private static final int ENOUGH = 2;

  private Sentences() {}

  /// Whether a text of a hundred to 250 characters is made of sentences.
  static boolean are(String text) {
    return ADDRESS.matcher(text).find()
        || SENTENCE_END.matcher(text).find()
        || NO_LETTERS
                .splitAsStream(text)
                .filter(word -> BEARING.contains(word.toLowerCase(Locale.ROOT)))
                .count()
            >= ENOUGH;
  }
}
