package org.papertide.ingest.format.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papertide.ingest.format.ReadDump.recognise;

import org.junit.jupiter.api.Test;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Recognised;

class OaiFormatTest {

  private static final OaiFormat FORMAT = new OaiFormat(ReadDump.SETTINGS);

  private static final String ARXIV =
      """
      <arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>1512.07978</id><created>2015-12-25</created>
      <updated>2016-01-02</updated><authors><author><keyname>Lovelace</keyname>
      <forenames>Ada</forenames></author><author><keyname>Engine Collaboration</keyname></author>
      <author><keyname>Noether</keyname><forenames>E.</forenames><suffix>Jr.</suffix></author>
      </authors><title>Engines
        that weave</title><categories>hep-th math.AG</categories><comments>12 pages</comments>
      <journal-ref>Notes 1</journal-ref><doi>10.1000/182</doi><license>http://example.org/by</license>
      <abstract>  They weave
      algebra.
      </abstract></arXiv>""";

  private static final String RAW =
      """
      <arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>1512.07978</id>
      <submitter>Ada Lovelace</submitter><version version="v1">
      <date>Mon, 2 Apr 2007 19:18:42 GMT</date><size>10kb</size></version><version version="v2">
      <date>Tue, 24 Jul 2007 20:10:27 GMT</date></version><title>Raw</title>
      <authors>Ada Lovelace (X, Y) and Emmy Noether</authors><categories>hep-th</categories>
      <abstract>They weave.</abstract></arXivRaw>""";

  private static final String DUBLIN_CORE =
      """
      <oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"
       xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Core</dc:title>
      <dc:creator>Lovelace, Ada</dc:creator><dc:subject>Mathematics</dc:subject>
      <dc:description>They weave.</dc:description><dc:description>Comment: 3 pages</dc:description>
      <dc:date>2007-04-02</dc:date><dc:date>2008-01-01</dc:date>
      <dc:identifier>http://arxiv.org/abs/1512.07978</dc:identifier>
      <dc:identifier>doi:10.1000/182</dc:identifier></oai_dc:dc>""";

  private static String answer(String... records) {
    return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">"
        + "<responseDate>2017-12-14T13:00:41Z</responseDate><ListRecords>"
        + String.join("", records)
        + "</ListRecords></OAI-PMH>";
  }

  private static String record(String metadata) {
    return "<record><header><identifier>oai:arXiv.org:1512.07978</identifier></header>"
        + ("<metadata>" + metadata + "</metadata></record>");
  }

  private static Observation read(String metadata) {
    return ReadDump.read(FORMAT, answer(record(metadata))).observation();
  }

  @Test
  void theArxivFormatIsReadInFull() {
    Observation paper = read(ARXIV);

    assertThat(paper.arxivId()).isEqualTo("1512.07978");
    assertThat(paper.version()).isNull();
    assertThat(paper.title()).isEqualTo("Engines that weave");
    assertThat(paper.abstractText()).isEqualTo("They weave algebra.");
    assertThat(paper.authors())
        .containsExactly("Ada Lovelace", "Engine Collaboration", "E. Noether Jr.");
    assertThat(paper.publishedOn()).isEqualTo("2015-12-25");
    assertThat(paper.details().categories()).containsExactly("hep-th", "math.AG");
    assertThat(paper.details().journal()).isEqualTo("Notes 1");
    assertThat(paper.details().doi()).isEqualTo("10.1000/182");
    assertThat(paper.details().licence()).isEqualTo("http://example.org/by");
  }

  @Test
  void theRawFormatTellsVersionsAndSubmitter() {
    Observation paper = read(RAW);

    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.authors()).containsExactly("Ada Lovelace", "Emmy Noether");
    assertThat(paper.publishedOn()).isEqualTo("2007-04-02");
    assertThat(paper.details().submittedBy()).isEqualTo("Ada Lovelace");
  }

  @Test
  void dublinCoreTurnsNamesRound() {
    Observation paper = read(DUBLIN_CORE);

    assertThat(paper.arxivId()).isEqualTo("1512.07978");
    assertThat(paper.authors()).containsExactly("Ada Lovelace");
    assertThat(paper.abstractText()).isEqualTo("They weave.");
    assertThat(paper.publishedOn()).isEqualTo("2007-04-02");
    assertThat(paper.details().doi()).isEqualTo("10.1000/182");
  }

  @Test
  void deletedRecordsAreWithdrawals() {
    String deleted =
        "<record><header status=\"deleted\"><identifier>oai:arXiv.org:hep-th/9901001</identifier>"
            + "</header></record>";

    assertThat(ReadDump.read(FORMAT, answer(deleted)).withdrawals())
        .containsExactly(new Withdrawal("hep-th/9901001", null));
  }

  @Test
  void unusableRecordsAreRejectedAndTheRestGoesOn() {
    ReadDump read =
        ReadDump.read(
            FORMAT,
            answer(
                "<record></record>",
                record("<marc/>"),
                record(ARXIV.replaceFirst("(?s)<abstract>.*</abstract>", "")),
                "<record><header status=\"deleted\"/></record>",
                record(RAW)));

    assertThat(read.rejections())
        .containsExactly(
            "record 1: no-metadata",
            "record 2: unknown-metadata",
            "record 3: no-abstract",
            "record 4: no-id");
    assertThat(read.titles()).containsExactly("Raw");
  }

  @Test
  void anErrorIsRejectedWithItsMessage() {
    String error = "<OAI-PMH><error code=\"idDoesNotExist\">Nothing matches x</error></OAI-PMH>";

    ReadDump read = ReadDump.read(FORMAT, error);

    assertThat(((Rejection) read.entries().getFirst()).detail())
        .contains("Nothing matches x (idDoesNotExist)");
  }

  @Test
  void anAnswerIsRecognisedAndTimed() {
    assertThat(recognise(FORMAT, answer())).isInstanceOf(Recognised.class);
    assertThat(ReadDump.read(FORMAT, answer(record(RAW))).timing().capturedAt())
        .isEqualTo("2017-12-14T13:00:41Z");
  }
}
