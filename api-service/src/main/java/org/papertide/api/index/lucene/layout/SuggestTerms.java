package org.papertide.api.index.lucene.layout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.papertide.api.index.PaperDocument;

/// How titles and authors are found by their beginnings.
///
/// A term of [#TITLE] is two digits, the lower the more popular, and the title's words: the best
/// titles of a beginning are the first of each of a few ranges of terms. A term of [#AUTHOR] is a
/// name's words, once as they stand and once with the last one first, and after [#END] the name
/// itself: the number of its documents is how many papers bear it.
public final class SuggestTerms {

  public static final String TITLE = "suggestTitle";
  public static final String AUTHOR = "suggestAuthor";

  /// In thousandths, as [Popularity] gives it.
  public static final String POPULARITY = "popularity";

  /// Between the words of a name and the name.
  public static final char END = 0;

  /// Two digits.
  public static final int RANK_LENGTH = 2;

  /// Nobody types further to find a title; a longer term costs more than it tells apart.
  public static final int LONGEST_TITLE = 60;

  /// Papers of whole collaborations have thousands of authors, and nobody looks for them by them.
  private static final int MOST_AUTHORS = 200;

  private static final int LONGEST_NAME = 200;

  private static final Analyzer WORDS = new Names();

  private SuggestTerms() {}

  static void add(PaperDocument paper, Document document) {
    double popularity = Popularity.of(paper);
    document.add(new NumericDocValuesField(POPULARITY, Math.round(1000 * popularity)));
    String title = spaced(words(paper.title()));
    if (!title.isEmpty()) {
      String rank = String.format(Locale.ROOT, "%02d", (int) (Popularity.MOST - popularity));
      document.add(new StringField(TITLE, rank + beginning(title), Store.NO));
    }
    for (String term : authorTerms(paper)) {
      document.add(new StringField(AUTHOR, term, Store.NO));
    }
  }

  /// As much of a title as is kept.
  public static String beginning(String spaced) {
    return spaced.substring(0, Math.min(LONGEST_TITLE, spaced.length()));
  }

  /// The words of a text, in lower case, without accents.
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    try (TokenStream tokens = WORDS.tokenStream("text", text)) {
      CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(word.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    return words;
  }

  /// Words with a space after each.
  public static String spaced(List<String> words) {
    return words.isEmpty() ? "" : String.join(" ", words) + " ";
  }

  /// The term of a name as it stands.
  public static String authorTerm(String name) {
    return authorTerm(words(name), name);
  }

  private static String authorTerm(List<String> words, String name) {
    return spaced(words) + END + name;
  }

  private static Set<String> authorTerms(PaperDocument paper) {
    Set<String> terms = new LinkedHashSet<>();
    int taken = 0;
    for (JsonNode author : paper.fields().getOrDefault(Layout.AUTHORS, MissingNode.getInstance())) {
      String name = author.isTextual() ? author.textValue().strip() : "";
      List<String> words = name.length() > LONGEST_NAME ? List.of() : words(name);
      if (!words.isEmpty() && taken < MOST_AUTHORS) {
        terms.add(authorTerm(words, name));
        Collections.rotate(words, 1);
        terms.add(authorTerm(words, name));
        taken++;
      }
    }
    return terms;
  }
}
