package org.papertide.api.index.lucene.search.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.search.syntax.QueryReader;

class SnippetsTest {

  @TempDir Path directory;

  @Test
  void what_matched_is_marked_and_the_rest_escaped() throws IOException {
    Answers.Hit hit =
        search(
            "Networks <b>& \"more\"",
            "Nothing here. We say networks' <script>alert(1)</script> generalize. Or not.",
            "network generalization");
    assertThat(hit.title()).isEqualTo("<em>Networks</em> &lt;b&gt;&amp; &quot;more&quot;");
    assertThat(hit.fragments())
        .containsExactly(
            "We say <em>networks</em>&#39; &lt;script&gt;alert(1)&lt;/script&gt;"
                + " <em>generalize</em>.");
  }

  @Test
  void an_abstract_without_a_match_shows_its_first_sentence() throws IOException {
    Answers.Hit hit = search("Networks", "First of all. Then more.", "networks");
    assertThat(hit.fragments()).containsExactly("First of all.");
  }

  @Test
  void at_most_three_sentences_are_shown_in_their_order() throws IOException {
    Answers.Hit hit = search("T", "Net one. Net two. Net three. Net four. Net five.", "net");
    assertThat(hit.fragments())
        .hasSize(3)
        .isSubsetOf(
            "<em>Net</em> one.",
            "<em>Net</em> two.",
            "<em>Net</em> three.",
            "<em>Net</em> four.",
            "<em>Net</em> five.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "deep network"              | A <em>deep</em> <em>network</em>, deep and a network.
          "deep network" deep         | A <em>deep</em> <em>network</em>, <em>deep</em> and a network.
          "network deep and"          | A deep <em>network</em>, <em>deep</em> <em>and</em> a network.
          netw*                       | A deep <em>network</em>, deep and a <em>network</em>.
          "a network" netw*           | A deep <em>network</em>, deep and <em>a</em> <em>network</em>.
          deep -survey                | A <em>deep</em> network, <em>deep</em> and a network.
          abstract:deep title:network | A <em>deep</em> network, <em>deep</em> and a network.
          networking DEEP             | A <em>deep</em> <em>network</em>, <em>deep</em> and a <em>network</em>.
          """)
  void what_is_marked_is_what_the_query_demands(String query, String marked) throws IOException {
    Answers.Hit hit = search("A network", "A deep network, deep and a network.", query);
    assertThat(hit.fragments()).containsExactly(marked);
  }

  @Test
  void a_beginning_of_a_stem_is_marked_in_its_word() throws IOException {
    assertThat(search("T", "We study it.", "studi*").fragments())
        .containsExactly("We <em>study</em> it.");
  }

  @Test
  void a_title_has_marks_of_its_own() throws IOException {
    Answers.Hit hit = search("A deep network", "A deep network.", "title:network abstract:deep");
    assertThat(hit.title()).isEqualTo("A deep <em>network</em>");
    assertThat(hit.fragments()).containsExactly("A <em>deep</em> network.");
  }

  @Test
  void without_marks_and_escapes_it_is_the_text() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "net", "Net's", " ", ". ", "<", "&amp;", "\"", "'", "é", "𝕏", "x", "-", ">"
    };
    for (int round = 0; round < 40; round++) {
      StringBuilder text = new StringBuilder("net ");
      for (int piece = random.nextInt(60); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      Answers.Hit hit = search(text.toString(), text.toString(), "net x é");
      assertThat(plain(hit.title())).as("seed %d", seed).isEqualTo(text.toString().strip());
      for (String fragment : hit.fragments()) {
        assertThat(text.toString()).as("seed %d", seed).contains(plain(fragment));
      }
    }
  }

  /// Pairs of surrogates, combining characters, markup and formulas, cut and mixed at will.
  @Test
  void no_character_is_damaged() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "net",
      "nets",
      "$a<b$",
      "\\mathbb{R}^{n}",
      "e\u0301",
      "o\u0308net",
      "\ud835\udd4f",
      "\ud83e\uddea",
      "\ud83d\udc69\u200d\ud83d\udd2c",
      "<em>",
      "</em>",
      "<b>net</b>",
      "&lt;",
      "&#39;",
      "ﬁnet",
      "\u00df",
      "İ",
      "中文",
      "שלום",
      "\u202e",
      "\n",
      "\t",
      ". ",
      "? ",
      " ",
      "\u00a0",
      "-",
      "_"
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder("net ");
      for (int piece = random.nextInt(80); piece > 0; piece--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String original = text.toString();
      Answers.Hit hit = search(original, original, "net e\u0301 \ud835\udd4f 中文 mathbb");
      assertThat(plain(hit.title())).as("seed %d", seed).isEqualTo(original.strip());
      for (String fragment : hit.fragments()) {
        assertThat(original).as("seed %d", seed).contains(plain(fragment));
        assertThat(fragment.replace("<em>", "").replace("</em>", ""))
            .as("seed %d", seed)
            .doesNotContain("<", ">");
        assertThat(fragment.codePoints().noneMatch(SnippetsTest::isLoneSurrogate))
            .as("seed %d", seed)
            .isTrue();
      }
    }
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private Answers.Hit search(String title, String text, String query) throws IOException {
    try (LucenePaperIndex index =
        TestIndex.with(directory, SamplePaper.of(1, "a", title, text).present())) {
      return index.search(QueryReader.read(query).query(), 1).hits().getFirst();
    }
  }

  private static String plain(String snippet) {
    return snippet
        .replace("<em>", "")
        .replace("</em>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
