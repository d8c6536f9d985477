package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.search.syntax.QueryReader;

/// Queries with operators, from their text to what is found.
class OperatorsTest {

  @TempDir Path directory;

  private static final PaperChange[] LIBRARY = {
    SamplePaper.of(1, "a", "Attention Is All You Need", "The Transformer, a network architecture.")
        .by("Ashish Vaswani", "Noam Shazeer")
        .present(),
    SamplePaper.of(2, "b", "Distilling Knowledge", "A network pays attention to all of a teacher.")
        .by("Geoffrey E. Hinton", "Jeff Dean")
        .present(),
    SamplePaper.of(3, "c", "Post-Training Quantization", "Networks quantized to eight bits.")
        .by("José Núñez", "Dean Hinton Geoffrey")
        .present(),
    SamplePaper.of(4, "d", "A Toy Architecture", "Nothing to do with any network of note.")
        .present(),
    SamplePaper.of(5, "e", "Withdrawn Network", "Attention.").withdrawn().present(),
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          "attention is all"             | a
          "all attention"                |
          "network architecture" toy     | a
          network                        | a,b,c,d
          network -toy                   | a,b,c
          network -"network architecture" | b,c,d
          -network                       |
          -attention                     | c,d
          title:attention                | a
          abstract:attention             | b
          title:(toy architecture)       | d
          title:(attention architecture) |
          author:hinton                  | b,c
          author:"Geoffrey Hinton"       | b,c
          author:"hinton, geoffrey"      | b,c
          author:"Vaswani Shazeer"       |
          author:nunez network           | c
          quantiz*                       | c
          quantization*                  | c
          quantizat*                     | c
          architectur*                   | a,d
          distilling*                    | b
          distillings*                   |
          author:vasw*                   | a
          toy OR author:dean             | b,c,d
          network (toy OR quantization)  | c,d
          (teacher network) OR toy       | b,d
          (network -toy -bits) OR quantization | a,b,c
          title:"the"                    |
          "???"                          |
          """)
  void what_is_demanded_holds(String query, String expected) throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(found(index, query))
          .containsExactlyInAnyOrder(expected == null ? new String[0] : expected.split(","));
    }
  }

  @Test
  void marks_follow_the_operators() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      Answers.Hit phrase = hits(index, "\"a network\" -distilling").getFirst();
      assertThat(phrase.fragments())
          .containsExactly("The Transformer, <em>a</em> <em>network</em> architecture.");
      Answers.Hit beginning = hits(index, "quant*").getFirst();
      assertThat(beginning.title()).isEqualTo("Post-Training <em>Quantization</em>");
      assertThat(beginning.fragments())
          .containsExactly("Networks <em>quantized</em> to eight bits.");
      Answers.Hit field = hits(index, "abstract:attention").getFirst();
      assertThat(field.title()).isEqualTo("Distilling Knowledge");
    }
  }

  @Test
  void very_many_demands_are_bounded() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      String many = "title:" + "a-b-".repeat(900);
      assertThat(hits(index, many)).isEmpty();
      assertThat(hits(index, "\"x y\" ".repeat(600))).isEmpty();
      assertThat(hits(index, "(x OR y* -\"z\") ".repeat(12))).isEmpty();
      assertThat(hits(index, "(a OR ".repeat(600))).isNotNull();
    }
  }

  private static List<String> found(LucenePaperIndex index, String query) {
    return hits(index, query).stream().map(hit -> hit.paper().id()).toList();
  }

  private static List<Answers.Hit> hits(LucenePaperIndex index, String query) {
    return index.search(QueryReader.read(query).query(), 10).hits();
  }
}
