package org.papertide.api.index.lucene.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.papertide.api.index.Answers;
import org.papertide.api.index.Changes.PaperChange;
import org.papertide.api.index.SamplePaper;
import org.papertide.api.index.lucene.LucenePaperIndex;
import org.papertide.api.index.lucene.TestIndex;
import org.papertide.api.index.query.Days;
import org.papertide.api.index.query.Numbers;
import org.papertide.api.index.query.Order;
import org.papertide.api.index.query.Selection;

/// Filters, from what they ask for to what is found.
class FiltersTest {

  @TempDir Path directory;

  private static final PaperChange[] LIBRARY = {
    SamplePaper.of(1, "a", "Deep Nets", "Networks.")
        .by("Geoffrey E. Hinton", "Jeff Dean")
        .on("2025-11-25", 1, "huggingface")
        .with("publishedOn", "2025-11-20")
        .withAll("categories", "cs.LG", "stat.ML")
        .with("organization", "Google DeepMind")
        .with("codeRepository", "https://www.GitHub.com/x/y")
        .with("upvotes", 30)
        .with("comments", 2)
        .present(),
    SamplePaper.of(2, "b", "Shallow Nets", "Networks.")
        .on("2025-11-26", 1, "arxiv")
        .on("2025-12-02", 1, "huggingface")
        .with("publishedOn", "2025-11-26")
        .withAll("categories", "cs.CL")
        .with("authorCount", 5)
        .with("linkedCodeRepository", "https://gitlab.com:443/z")
        .with("upvotes", 0)
        .present(),
    SamplePaper.of(3, "c", "Branes", "Strings, no networks.")
        .by("A. Sen")
        .with("categories", "hep-th")
        .with("organization", "CERN")
        .present(),
    SamplePaper.of(4, "d", "Withdrawn Nets", "Networks.")
        .withdrawn()
        .withAll("categories", "cs.CL")
        .present(),
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          published=2025-11-20..2025-11-20 | a
          published=2025-11-21..           | b
          published=..2025-11-26           | a,b
          feedDay=2025-11-25..2025-11-25   | a
          feedDay=2025-11-27..             | b
          feedDay=2025-11-27..2025-12-01   |
          author=Geoffrey Hinton           | a
          author=hinton, geoffrey          | a
          author=A. Sen                    | c
          author=Sen+Jeff Dean             | a,c
          author=???                       |
          category=cs.cl                   | b
          category=cs                      | a,b
          category=CS.LG+hep-th            | a,c
          category=c                       |
          source=huggingface               | a,b
          source=arxiv+huggingface         | a,b
          source=Arxiv                     |
          organization=google deepmind     | a
          organization=cern+GOOGLE DEEPMIND | a,c
          code=true                        | a,b
          code=false                       | c
          upvotes=1..                      | a,c
          upvotes=0..                      | a,b,c
          comments=0..                     | a
          authorCount=2..                  | a,b
          authorCount=..2                  | a,c
          authorCount=3..5                 | b
          """)
  void papers_of_a_selection_are_found(String condition, String expected) throws IOException {
    String[] ids = expected == null ? new String[0] : expected.split(",");
    Selection selection = Requests.selection(condition);
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(found(index, null, selection)).containsExactlyInAnyOrder(ids);
      assertThat(found(index, "networks", selection)).containsExactlyInAnyOrder(ids);
    }
  }

  @Test
  void every_condition_must_hold() throws IOException {
    Selection both =
        new Selection(
            Days.ANY,
            Days.ANY,
            List.of(),
            List.of("cs"),
            List.of("huggingface"),
            List.of(),
            List.of(),
            true,
            Numbers.ANY,
            Numbers.ANY,
            new Numbers(3, null));
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      assertThat(found(index, null, both)).containsExactly("b");
      assertThat(found(index, null, Selection.ALL)).containsExactlyInAnyOrder("a", "b", "c");
      assertThat(found(index, "???", Selection.ALL)).isEmpty();
    }
  }

  @Test
  void a_selection_changes_no_score() throws IOException {
    try (LucenePaperIndex index = TestIndex.with(directory, LIBRARY)) {
      Selection selection = Requests.selection("category=cs");
      assertThat(scores(index, selection)).isSubsetOf(scores(index, Selection.ALL)).hasSize(2);
    }
  }

  private static List<Float> scores(LucenePaperIndex index, Selection selection) {
    return index.search(Requests.of("deep networks", selection, Order.RELEVANCE)).hits().stream()
        .map(Answers.Hit::score)
        .toList();
  }

  /// Properties come from producers.
  @Test
  void a_property_of_another_type_leaves_the_paper_there() throws IOException {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<JsonNode> odd =
        List.of(
            NullNode.getInstance(),
            DecimalNode.valueOf(new BigDecimal("1e999999999")),
            DecimalNode.valueOf(new BigDecimal("1e-999999999")),
            DecimalNode.valueOf(new BigDecimal("2.5")),
            BigIntegerNode.valueOf(BigInteger.TEN.pow(900)),
            json("-7"),
            json("true"),
            json("{\"a\":[1]}"),
            json("[[\"x\"],2,null,\"" + "y".repeat(40_000) + "\",\"\"]"),
            json("\"" + "\\ud800z".repeat(20_000) + "\""),
            json("\"+999999999-01-01\""),
            json("\"-0001-01-01\""),
            json("\"https:///\""),
            json("\"\""));
    List<String> names =
        List.of(
            "publishedOn",
            "authors",
            "authorCount",
            "categories",
            "organization",
            "codeRepository",
            "linkedCodeRepository",
            "upvotes",
            "comments");
    PaperChange[] papers = new PaperChange[200];
    for (int no = 0; no < papers.length; no++) {
      SamplePaper paper = SamplePaper.of(no, "net " + no);
      names.forEach(name -> paper.with(name, odd.get(random.nextInt(odd.size()))));
      papers[no] = paper.present();
    }
    try (LucenePaperIndex index = TestIndex.with(directory, papers)) {
      assertThat(index.papers()).as("seed %d", seed).isEqualTo(papers.length);
      for (Order order : List.of(Order.NEWEST, Order.OLDEST, Order.UPVOTES, Order.TRENDING)) {
        assertThat(index.search(Requests.of("net", Selection.ALL, order)).hits()).hasSize(10);
      }
    }
  }

  @Test
  void a_selection_is_bounded() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requests.selection("author=" + "a+".repeat(51)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Requests.selection("category=" + "a".repeat(201)));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static List<String> found(LucenePaperIndex index, String query, Selection selection) {
    Order order = query == null ? Order.NEWEST : Order.RELEVANCE;
    return index.search(Requests.of(query, selection, order)).hits().stream()
        .map(hit -> hit.paper().id())
        .toList();
  }
}
