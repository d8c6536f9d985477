package org.papertide.api.export.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;

class CsvTableTest {

  private static List<Map<String, String>> read(PaperDocument... papers) throws Exception {
    byte[] csv = SampleListing.bytes(new CsvTable(), SampleListing.of(papers));
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    }
  }

  @Test
  void a_paper_is_a_row() throws Exception {
    Map<String, String> row =
        read(SampleListing.paper(
                "2404.14619",
                "Open, \"ELM\"",
                "Two\r\nlines.",
                "authors",
                "[\"Ada Lovelace\", \"Charles Babbage\"]",
                "upvotes",
                "128",
                "publishedOn",
                "\"2024-04-22\""))
            .getFirst();
    assertThat(row)
        .containsEntry("id", "2404.14619")
        .containsEntry("title", "Open, \"ELM\"")
        .containsEntry("abstract", "Two\r\nlines.")
        .containsEntry("authors", "Ada Lovelace; Charles Babbage")
        .containsEntry("publishedOn", "2024-04-22")
        .containsEntry("upvotes", "128")
        .containsEntry("comments", "")
        .containsEntry("sources", "huggingface")
        .containsEntry("days", "2025-11-25")
        .containsEntry("withdrawn", "false")
        .containsEntry("page", "https://arxiv.org/abs/2404.14619");
    assertThat(read(SampleListing.odd()).getFirst())
        .containsEntry("authors", "Ada")
        .containsEntry("upvotes", "")
        .containsEntry("codeRepository", "");
  }

  @Test
  void lines_end_as_the_standard_says() throws Exception {
    assertThat(SampleListing.written(new CsvTable(), SampleListing.of()))
        .startsWith("id,title,authors,publishedOn,abstract,")
        .endsWith(",page\r\n")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'quoted", "＝1"})
  void no_cell_is_a_formula(String title) throws Exception {
    assertThat(read(SampleListing.paper("1", title, "A")).getFirst())
        .containsEntry("title", "'" + title);
  }

  @RepeatedTest(100)
  void nothing_in_a_text_breaks_a_row() throws Exception {
    long seed = System.nanoTime();
    PaperDocument[] papers = SampleListing.nasty(new NastyText(seed), 3);
    List<Map<String, String>> rows = read(papers);
    assertThat(rows).as("seed %d", seed).hasSize(3);
    for (int at = 0; at < papers.length; at++) {
      assertThat(text(rows.get(at).get("title")))
          .as("seed %d", seed)
          .isEqualTo(NastyText.sayable(papers[at].title()));
      assertThat(text(rows.get(at).get("abstract")))
          .as("seed %d", seed)
          .isEqualTo(NastyText.sayable(papers[at].text()));
      assertThat(text(rows.get(at).get("authors")))
          .as("seed %d", seed)
          .isEqualTo(NastyText.sayable(String.join("; ", new Reference(papers[at]).authors())));
      assertThat(rows.get(at).values())
          .as("seed %d", seed)
          .noneMatch(cell -> cell.matches("(?s)[=+@\\-\t\r].*"));
    }
  }

  /// What the class promises: one apostrophe off, and it is as it was.
  private static String text(String cell) {
    return cell.startsWith("'") ? cell.substring(1) : cell;
  }
}
