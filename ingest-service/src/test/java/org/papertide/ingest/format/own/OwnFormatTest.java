package org.papertide.ingest.format.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.papertide.ingest.format.ReadDump.recognise;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.Recognition.Foreign;
import org.papertide.ingest.format.Recognition.Recognised;

class OwnFormatTest {

  private static final OwnFormat FORMAT = new OwnFormat(ReadDump.SETTINGS);
  private static final Path SCHEMA =
      Path.of("src", "main", "contract", "papertide", "paper.v1.schema.json");

  private static final String FULL =
      """
      {"id":"a-17","arxivId":"2503.02130v2","title":"Weaving","abstract":"They weave.",\
      "authors":["Ada Lovelace"],"categories":"cs.CL cs.AI","publishedOn":"2025-03-04",\
      "feedDay":"2025-03-05","firstSeenOn":"2025-03-05","position":4,"upvotes":0,"comments":2,\
      "submittedBy":"ada","organization":"Engines","projectPage":"https://example.org/",\
      "codeRepository":"https://example.org/code","codeStars":3,"aiSummary":"Weaving.",\
      "aiKeywords":["weaving"],"thumbnail":"https://example.org/a.png",\
      "media":["https://example.org/a.mp4"],"journal":"Notes","doi":"10.1000/182",\
      "licence":"CC0","later":{}}""";

  private static ReadDump read(String content) {
    return ReadDump.read(FORMAT, content);
  }

  private static boolean isValid(String entry) throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
    return schema
        .validate(
            entry,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .isEmpty();
  }

  @Test
  void everyPropertyIsKept() throws IOException {
    Observation paper = read("[" + FULL + "]").observation();

    assertThat(isValid(FULL)).isTrue();
    assertThat(paper.arxivId()).isEqualTo("2503.02130");
    assertThat(paper.version()).isEqualTo(2);
    assertThat(paper.producerId()).isEqualTo("a-17");
    assertThat(paper.feedDay()).isEqualTo("2025-03-05");
    assertThat(paper.position()).isEqualTo(4);
    assertThat(paper.upvotes()).isZero();
    assertThat(paper.details().categories()).containsExactly("cs.CL", "cs.AI");
    assertThat(paper).hasNoNullFieldsOrProperties();
    assertThat(paper.details()).hasNoNullFieldsOrProperties();
  }

  @Test
  void thePropertiesAreThoseOfTheSchema() throws IOException {
    Set<String> described = new TreeSet<>();
    new ObjectMapper()
        .readTree(SCHEMA.toFile())
        .get("properties")
        .fieldNames()
        .forEachRemaining(described::add);

    assertThat(OwnEntry.PROPERTIES).containsExactlyInAnyOrderElementsOf(described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"t\",\"abstract\":\"a\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"authors\":\"A, B and C\",\"upvotes\":null}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"id\":17}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"upvotes\":-1}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"upvotes\":\"3\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"version\":0}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"authors\":[1]}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"authors\":{}}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"publishedOn\":\"2025-02-30\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"publishedOn\":\"May 3\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"feedDay\":\"0000-01-01\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"projectPage\":\"javascript:alert(1)\"}",
        "{\"title\":\"t\",\"abstract\":\"a\",\"withdrawn\":\"no\"}",
        "{\"title\":\" \",\"abstract\":\"a\"}",
        "{\"title\":\"t\"}",
        "{\"abstract\":\"a\"}",
        "{\"withdrawn\":true,\"id\":\"2503.02130\"}",
        "{\"withdrawn\":true}",
        "{\"withdrawn\":false,\"title\":\"t\",\"abstract\":\"a\"}"
      })
  void whatTheSchemaTurnsDownIsRejectedAndNothingElse(String entry) throws IOException {
    assertThat(read("[" + entry + "]").rejections().isEmpty()).isEqualTo(isValid(entry));
  }

  @Test
  void arraysAndLinesSayTheSame() {
    String other = FULL.replace("Weaving", "Knitting");

    assertThat(read(FULL + "\n" + other).entries())
        .isEqualTo(read("[" + FULL + "," + other + "]").entries())
        .hasSize(2);
  }

  @Test
  void aWithdrawnPaperIsAWithdrawal() {
    assertThat(read("{\"withdrawn\":true,\"id\":\"2503.02130v3\"}").withdrawals())
        .containsExactly(new Withdrawal("2503.02130", null));
    assertThat(read("{\"withdrawn\":true,\"id\":\"a-17\"}").withdrawals())
        .containsExactly(new Withdrawal(null, "a-17"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"title\":\"t\",\"abstract\":\"a",
        "{\"abstract\":\"a\"}",
        "{\"withdrawn\":true}"
      })
  void itIsRecognisedByItsProperties(String content) {
    assertThat(recognise(FORMAT, content)).isInstanceOf(Recognised.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"title\":\"t\",\"abstract\":\"a\",\"update_date\":\"2025-01-01\"}",
        "[{\"paper\":{\"abstract\":\"a\"}}]",
        "{\"id\":\"1\"}",
        "[]"
      })
  void otherJsonIsForeign(String content) {
    assertThat(recognise(FORMAT, content)).isInstanceOf(Foreign.class);
  }
}
