package org.papertide.api.export.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.papertide.api.export.listing.NastyText;
import org.papertide.api.export.listing.Reference;
import org.papertide.api.export.listing.SampleListing;
import org.papertide.api.index.PaperDocument;

class RisTest {

  private static String written(PaperDocument... papers) throws Exception {
    return SampleListing.written(new Ris(), SampleListing.of(papers));
  }

  @Test
  void a_paper_is_a_record() throws Exception {
    assertThat(
            written(
                SampleListing.paper(
                    "2404.14619",
                    "OpenELM",
                    "Two\nlines.",
                    "authors",
                    "[\"Ada Lovelace\", \"Charles Babbage\"]",
                    "publishedOn",
                    "\"2024-04-22\"",
                    "journal",
                    "\"Nature 5\"",
                    "doi",
                    "\"10.1000/182\"",
                    "categories",
                    "[\"cs.CL\"]")))
        .isEqualTo(
            """
            TY  - JOUR
            ID  - 2404.14619
            TI  - OpenELM
            AU  - Ada Lovelace
            AU  - Charles Babbage
            PY  - 2024
            DA  - 2024/04/22
            T2  - Nature 5
            DO  - 10.1000/182
            UR  - https://arxiv.org/abs/2404.14619
            KW  - cs.CL
            AB  - Two lines.
            ER  -\s
            """
                .replace("\n", "\r\n"));
    assertThat(written(SampleListing.odd())).startsWith("TY  - UNPB\r\nID  - other:odd\r\n");
  }

  @RepeatedTest(50)
  void nothing_in_a_text_breaks_a_record() throws Exception {
    long seed = System.nanoTime();
    PaperDocument paper = SampleListing.nasty(new NastyText(seed), 1)[0];
    String ris = written(paper);
    List<String> lines = List.of(ris.split("\r\n"));
    assertThat(List.of(ris.split("\\R"))).as("seed %d", seed).isEqualTo(lines);
    assertThat(lines)
        .as("seed %d", seed)
        .allSatisfy(line -> assertThat(line).matches("[A-Z][A-Z0-9] {2}- .*"))
        .contains("TI  - " + NastyText.line(paper.title()))
        .contains("AB  - " + NastyText.line(paper.text()));
    assertThat(lines.stream().filter(line -> line.startsWith("AU  - ")))
        .as("seed %d", seed)
        .containsExactlyElementsOf(
            new Reference(paper)
                .authors().stream().map(name -> "AU  - " + NastyText.line(name)).toList());
    assertThat(lines.stream().filter(line -> line.startsWith("TY  - "))).hasSize(1);
    assertThat(lines.getLast()).isEqualTo("ER  - ");
  }
}
