package org.papertide.ingest.format.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papertide.ingest.format.ReadDump.recognise;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Foreign;
import org.papertide.ingest.format.Recognition.Recognised;

class JsonLinesFormatTest {

  private static final JsonLinesFormat FORMAT = new JsonLinesFormat(ReadDump.SETTINGS);

  private static final String SNAPSHOT =
      """
      {"id":"hep-th/9901001","submitter":"Ada Lovelace","authors":"A. Lovelace and E. Noether",\
      "title":"Engines\\n  that weave","comments":"12 pages","journal-ref":"Notes 1 (1843)",\
      "doi":"10.1000/182","report-no":null,"categories":"hep-th math.AG",\
      "license":"http://example.org/by","abstract":"  They weave\\nalgebra.\\n",\
      "versions":[{"version":"v1","created":"Mon, 2 Apr 2007 19:18:42 GMT"},\
      {"version":"v2","created":"Tue, 24 Jul 2007 20:10:27 GMT"}],"update_date":"2008-11-26",\
      "authors_parsed":[["Lovelace","Ada",""],["Noether","Emmy","Jr."]]}""";

  private static final String FLAT =
      """
      {"id":"2504.05325","pdf":"https://arxiv.org/pdf/2504.05325","authors":["Ada Lovelace"],\
      "title":"Weaving","categories":["cs.CL","cs.AI"],"comment":null,\
      "summary":"They weave\\nalgebra."}""";

  private static ReadDump read(String content) {
    return ReadDump.read(FORMAT, content);
  }

  @Test
  void aLineOfTheSnapshotIsReadInFull() {
    Observation paper = read(SNAPSHOT).observation();

    assertThat(paper.arxivId()).isEqualTo("hep-th/9901001");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.title()).isEqualTo("Engines that weave");
    assertThat(paper.abstractText()).isEqualTo("They weave algebra.");
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Emmy Noether Jr.");
    assertThat(paper.publishedOn()).isEqualTo("2007-04-02");
    assertThat(paper.comments()).isNull();
    assertThat(paper.details().categories()).containsExactly("hep-th", "math.AG");
    assertThat(paper.details().journal()).isEqualTo("Notes 1 (1843)");
    assertThat(paper.details().doi()).isEqualTo("10.1000/182");
    assertThat(paper.details().licence()).isEqualTo("http://example.org/by");
    assertThat(paper.details().submittedBy()).isEqualTo("Ada Lovelace");
  }

  @Test
  void aFlatLineIsRead() {
    Observation paper = read(FLAT + "\r\n").observation();

    assertThat(paper.arxivId()).isEqualTo("2504.05325");
    assertThat(paper.version()).isNull();
    assertThat(paper.abstractText()).isEqualTo("They weave algebra.");
    assertThat(paper.authors()).containsExactly("Ada Lovelace");
    assertThat(paper.details().categories()).containsExactly("cs.CL", "cs.AI");
  }

  @Test
  void namesInOneTextAreTakenApart() {
    String row = "{\"title\":\"t\",\"summary\":\"s\",\"authors\":\"A, B and C\"}";

    assertThat(read(row).observation().authors()).containsExactly("A", "B", "C");
  }

  @Test
  void aBrokenLineIsOneRejection() {
    String content =
        String.join(
            "\n",
            FLAT,
            FLAT.substring(0, 50),
            "",
            FLAT.replace("\"2504.05325\",\"pdf\"", "2504.05325,\"pdf\""),
            "[]",
            FLAT.replace("Weaving", " "),
            FLAT.replace("They weave", "x".repeat(20_000)),
            FLAT + FLAT,
            SNAPSHOT);

    ReadDump read = read(content);

    assertThat(read.rejections())
        .containsExactly(
            "line 2: broken-json",
            "line 4: id-not-text",
            "line 5: not-an-object",
            "line 6: no-title",
            "line 7: entry-too-large",
            "line 8: broken-json");
    assertThat(read.titles()).containsExactly("Weaving", "Engines that weave");
  }

  @Test
  void theDayIsThatOfItsReceipt() {
    assertThat(read(FLAT).timing()).isEqualTo(ReadDump.RECEIPT.withoutDay());
  }

  @Test
  void linesAreRecognisedByTheirNames() {
    assertThat(recognise(FORMAT, SNAPSHOT)).isInstanceOf(Recognised.class);
    assertThat(recognise(FORMAT, FLAT + "\n" + FLAT)).isInstanceOf(Recognised.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\":1}", "[{\"title\":\"t\"}]", "{\"data\":[]}", "new\n", "{", ""})
  void otherTextsAreForeign(String content) {
    assertThat(recognise(FORMAT, content)).isInstanceOf(Foreign.class);
  }
}
