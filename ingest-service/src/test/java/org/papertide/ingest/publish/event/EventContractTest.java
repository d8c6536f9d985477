package org.papertide.ingest.publish.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.papertide.ingest.SeedDump;
import org.papertide.ingest.format.DumpEntry;
import org.papertide.ingest.format.DumpEntry.Details;
import org.papertide.ingest.format.DumpEntry.Observation;
import org.papertide.ingest.format.DumpEntry.Rejection;
import org.papertide.ingest.format.DumpEntry.Withdrawal;
import org.papertide.ingest.format.DumpFormat;
import org.papertide.ingest.format.DumpReceipt;
import org.papertide.ingest.format.DumpTiming;
import org.papertide.ingest.format.ReadDump;
import org.papertide.ingest.format.feed.RssFormat;
import org.papertide.ingest.format.hub.HubFormat;
import org.papertide.ingest.format.lines.JsonLinesFormat;
import org.papertide.ingest.format.page.CapturedPageFormat;
import org.papertide.ingest.publish.event.DumpAnnouncement.Refusal;
import org.papertide.ingest.publish.event.DumpAnnouncement.Totals;

class EventContractTest {

  private static final Path CONTRACT = Path.of("src", "main", "contract", "papertide");
  private static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05.678901Z");
  private static final String ID = "0123456789abcdef".repeat(4);
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @ParameterizedTest
  @EnumSource
  void everyEventOfASeedIsOfItsSchema(SeedDump seed) throws IOException {
    List<DumpEntry> entries = new ArrayList<>();
    DumpTiming timing =
        new CapturedPageFormat()
            .parse(
                new ByteArrayInputStream(seed.bytes()),
                new DumpReceipt(null, RECEIVED),
                entries::add);
    EventRecords records =
        new EventRecords("papers", dump(timing, new Totals(entries.size(), 0, 0), null));

    assertValid("dump", records.announcement());
    for (int number = 1; number <= entries.size(); number++) {
      assertValid("observation", records.entry(number, entries.get(number - 1)));
    }
  }

  @Test
  void everyOtherKindOfEventIsOfItsSchema() throws IOException {
    DumpTiming timing = new DumpTiming(RECEIVED, null, true);
    Refusal refusal = new Refusal("empty-dump", "The body is empty.");
    EventRecords records = new EventRecords("papers", dump(timing, Totals.NONE, refusal));

    assertValid("dump", records.announcement());
    assertValid("observation", records.entry(1, fullObservation()));
    assertValid("withdrawal", records.entry(2, new Withdrawal("2401.12345", null)));
    assertValid("withdrawal", records.entry(3, new Withdrawal(null, "a-17")));
    String endless = "𝔸\0".repeat(1_000);
    assertValid("rejection", records.entry(4, new Rejection("line 7", "no-title", "No.", endless)));
    assertValid("rejection", records.entry(5, new Rejection("item 3", "no-id", "No.", null)));
  }

  @Test
  void whateverAnEntrySaysItsEventIsOneThatKafkaTakes() {
    assertTaken(
        new JsonLinesFormat(ReadDump.USUAL_SETTINGS),
        "{\"title\":\"t\",\"abstract\":\"a\",\"authors\":\"" + "\u4e2d,".repeat(199_900) + "\"}");
    assertTaken(
        new HubFormat(ReadDump.USUAL_SETTINGS),
        "[{\"paper\":{\"title\":\"t\",\"summary\":\"s\",\"ai_summary\":\""
            + "\\u0001".repeat(174_700)
            + "\"}}]");
    assertTaken(
        new RssFormat(ReadDump.USUAL_SETTINGS),
        "<rss><item><title>t</title></item><" + "p".repeat(1_200_000) + ":b/></rss>");
  }

  private static void assertTaken(DumpFormat format, String dump) {
    EventRecords records =
        new EventRecords("papers", dump(new DumpTiming(RECEIVED, null, true), Totals.NONE, null));
    int keyAndHeaders = 600;
    assertThat(ReadDump.read(format, dump).entries())
        .as(format.name())
        .isNotEmpty()
        .allSatisfy(
            entry ->
                assertThat(records.entry(1, entry).value().length)
                    .isLessThan(1024 * 1024 - keyAndHeaders));
  }

  @Test
  void linksOfTheTextHaveNamesOfTheirOwn() throws IOException {
    EventRecords records =
        new EventRecords("papers", dump(new DumpTiming(RECEIVED, null, true), Totals.NONE, null));
    String text = "Code: https://github.com/a/b. Page: https://a.github.io/b.";

    ProducerRecord<byte[], byte[]> bare = records.entry(1, observation(text, Details.NONE));
    ProducerRecord<byte[], byte[]> given =
        records.entry(1, observation(text, fullObservation().details()));

    assertValid("observation", bare);
    assertThat(new String(bare.value(), StandardCharsets.UTF_8))
        .contains("\"linkedCodeRepository\":\"https://github.com/a/b\"")
        .contains("\"linkedProjectPage\":\"https://a.github.io/b\"");
    assertThat(new String(given.value(), StandardCharsets.UTF_8)).doesNotContain("linked");
  }

  @Test
  void theSchemasTurnDownWhatTheyShould() throws IOException {
    assertThat(errors("observation", "{\"source\":\"x\",\"title\":\"t\",\"abstract\":\"a\"}"))
        .isNotEmpty();
    assertThat(
            errors(
                "observation",
                "{\"source\":\"x\",\"capturedAt\":\"yesterday\",\"title\":\"t\",\"abstract\":\"a\"}"))
        .isNotEmpty();
  }

  @Test
  void headersAndKeysAreAsTheContractSays() {
    DumpTiming timing = new DumpTiming(RECEIVED, LocalDate.of(2026, 1, 2), false);
    EventRecords records = new EventRecords("papers", dump(timing, new Totals(1, 2, 0), null));

    ProducerRecord<byte[], byte[]> observation = records.entry(1, fullObservation());

    assertThat(headers(observation))
        .containsExactly(
            "ce_specversion=1.0",
            "ce_id=" + ID + "/1",
            "ce_source=/sources/huggingface",
            "ce_type=org.papertide.observation.v1",
            "ce_time=2026-01-02T03:04:05.678901Z",
            "ce_dumpid=" + ID,
            "ce_capturedat=2026-01-02T03:04:05.678901Z",
            "ce_entrynumber=1",
            "content-type=application/json");
    assertThat(key(observation)).isEqualTo(Fingerprint.of("A title", "An abstract"));
    assertThat(key(records.announcement())).isEqualTo(ID);
    assertThat(key(records.entry(2, new Withdrawal("2401.12345", "a"))))
        .isEqualTo("arxiv:2401.12345");
    assertThat(key(records.entry(3, new Withdrawal(null, "a")))).isEqualTo("huggingface:a");
  }

  private static Observation observation(String text, Details details) {
    return new Observation(
        "A title", text, null, null, null, null, null, List.of(), null, null, false, null, null,
        details);
  }

  private static Observation fullObservation() {
    LocalDate day = LocalDate.of(2024, 2, 29);
    return new Observation(
        "A title",
        "An abstract",
        day,
        3,
        "hep-th/9901001",
        2,
        "p-1",
        List.of("Ada Lovelace", "Emmy Noether"),
        2,
        day,
        true,
        17,
        0,
        new Details(
            List.of("cs.CL", "stat.ML"),
            day,
            "ada",
            "Analytical Engines",
            "https://example.org/engine",
            "https://example.org/code",
            0,
            "Shorter.",
            List.of("engines"),
            "https://example.org/small.png",
            List.of("https://example.org/film.mp4"),
            "Notes 1 (1843)",
            "10.1000/182",
            "CC0"));
  }

  private static DumpAnnouncement dump(DumpTiming timing, Totals totals, Refusal refusal) {
    return new DumpAnnouncement(
        ID,
        "huggingface",
        "nightly",
        "captured-page",
        timing,
        false,
        RECEIVED,
        ID,
        17,
        totals,
        refusal);
  }

  private static void assertValid(String type, ProducerRecord<byte[], byte[]> event)
      throws IOException {
    String body = new String(event.value(), StandardCharsets.UTF_8);
    assertThat(errors(type, body)).as(body).isEmpty();
    assertThat(headers(event)).contains("ce_type=org.papertide." + type + ".v1");
  }

  private static List<String> errors(String type, String body) throws IOException {
    String text = Files.readString(CONTRACT.resolve(type + ".v1.schema.json"));
    Schema schema = SCHEMAS.getSchema(text, InputFormat.JSON);
    return schema
        .validate(
            body,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static List<String> headers(ProducerRecord<byte[], byte[]> event) {
    List<String> headers = new ArrayList<>();
    event
        .headers()
        .forEach(
            one -> headers.add(one.key() + "=" + new String(one.value(), StandardCharsets.UTF_8)));
    return headers;
  }

  private static String key(ProducerRecord<byte[], byte[]> event) {
    return new String(event.key(), StandardCharsets.UTF_8);
  }
}
