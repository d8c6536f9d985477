package org.papertide.index.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final String OBSERVATION =
      """
      {"source":"huggingface","capturedAt":"2025-11-25T00:00:00Z","feedDay":"2025-11-25",\
      "position":7,"arxivId":"2401.12345","version":2,"title":"T","abstract":"A","comments":14,\
      "authors":["A. B"],"authorCount":1,"licence":{"name":"CC0"}}""";

  private final EventReader reader = new EventReader();

  @Test
  void anObservationKeepsWhatTheContractDoesNotKnowYet() throws Exception {
    ObservationEvent event = (ObservationEvent) read("observation", OBSERVATION);

    assertThat(event.dumpId()).isEqualTo("a".repeat(64));
    assertThat(event.entryNumber()).isEqualTo(7);
    assertThat(event.arxivId()).isEqualTo("2401.12345");
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.comments()).isEqualTo(14);
    assertThat(event.upvotes()).isNull();
    assertThat(event.fields().toString())
        .isEqualTo("{authorCount=1, authors=[\"A. B\"], licence={\"name\":\"CC0\"}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "not json|no JSON",
        "[1]|no JSON object",
        "{} {}|no JSON",
        "{\"source\":\"S p\"}|source is no name",
        "{\"source\":\"s\",\"capturedAt\":\"yesterday\"}|capturedAt is no date",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"abstract\":\"A\"}|title is missing",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\\u0000b\",\"abstract\":\"A\"}|U+0000",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\\ud800b\",\"abstract\":\"A\"}|surrogate",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"x\":{\"y\":[\"\\u0000\"]}}|U+0000",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"arxivId\":\"2401.12345v2\"}|without version",
        "{\"source\":\"arxiv\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"producerId\":\"x\"}|no arXiv id",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"comments\":-1}|comments is no whole number",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"authors\":\"B\"}|authors is no list",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"authorCount\":\"many\"}|authorCount is no whole number",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"publishedOn\":\"soon\"}|publishedOn is no date",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"x\":[1e401]}|x has a number",
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"title\":\"a\",\"abstract\":\"A\",\"x\":1e-500}|x has a number",
        "{\"source\":\"s\",\"capturedAt\":\"0001-01-01T00:00:00+01:00\",\"title\":\"a\",\"abstract\":\"A\"}|years 1 to 9999",
        "{\"source\":\"s\",\"capturedAt\":\"9999-12-31T23:59:59-01:00\",\"title\":\"a\",\"abstract\":\"A\"}|years 1 to 9999"
      })
  void whatBreaksTheContractIsRefusedWithTheReason(String value, String reason) {
    assertThatThrownBy(() -> read("observation", value))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {33, 100_000})
  void deepNestingIsRefused(int depth) {
    String value = "{\"x\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    assertThatThrownBy(() -> read("observation", value))
        .isInstanceOf(UnreadableEventException.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] broken =
        OBSERVATION.replace("\"T\"", "\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> reader.read(headers("observation"), broken))
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> reader.read(headers("observation"), null))
        .hasMessageContaining("no value");
  }

  @Test
  void theCharacterForWhatIsNoTextMayBeWritten() throws Exception {
    assertThat(read("observation", OBSERVATION.replace("\"T\"", "\"\uFFFD\"")))
        .isInstanceOfSatisfying(
            ObservationEvent.class, event -> assertThat(event.title()).isEqualTo("\uFFFD"));
  }

  @Test
  void timesAreKeptToTheMicrosecond() throws Exception {
    String value =
        "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00.1234567Z\",\"producerId\":\"7\"}";

    assertThat(read("withdrawal", value))
        .isInstanceOfSatisfying(
            WithdrawalEvent.class,
            event ->
                assertThat(event.capturedAt())
                    .isEqualTo(Instant.parse("2025-01-01T00:00:00.123456Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001", "0000", "+10000", "+292278994"})
  void yearsThatNoDatabaseKeepsAreRefused(String year) {
    String value =
        "{\"source\":\"s\",\"capturedAt\":\"%s-01-01T00:00:00Z\",\"producerId\":\"7\"}"
            .formatted(year);

    assertThatThrownBy(() -> read("withdrawal", value)).hasMessageContaining("years 1 to 9999");
  }

  @Test
  void headersAreCheckedAndStillTellTheDumpOfABrokenEvent() {
    Map<String, String> headers = new HashMap<>(headers("observation").headers());
    headers.put("ce_type", "org.papertide.observation.v9");

    assertThatThrownBy(
            () ->
                reader.read(
                    new EventHeaders(headers), OBSERVATION.getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("unknown type");
    assertThat(new EventHeaders(headers).dumpIdIfAny()).isEqualTo("a".repeat(64));
    headers.put("ce_dumpid", "x");
    assertThat(new EventHeaders(headers).dumpIdIfAny()).isNull();
    headers.remove("ce_specversion");
    assertThatThrownBy(() -> reader.read(new EventHeaders(headers), new byte[0]))
        .hasMessageContaining("ce_specversion");
  }

  @Test
  void aWithdrawalNeedsAnId() throws Exception {
    assertThatThrownBy(
            () -> read("withdrawal", "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\"}"))
        .hasMessageContaining("arxivId or producerId");
    assertThat(
            read(
                "withdrawal",
                "{\"source\":\"s\",\"capturedAt\":\"2025-01-01T00:00:00Z\",\"producerId\":\"7\"}"))
        .isInstanceOf(WithdrawalEvent.class);
  }

  private Event read(String type, String value) throws UnreadableEventException {
    return reader.read(headers(type), value.getBytes(StandardCharsets.UTF_8));
  }

  private static EventHeaders headers(String type) {
    return new EventHeaders(
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_type",
            "org.papertide." + type + ".v1",
            "ce_dumpid",
            "a".repeat(64),
            "ce_entrynumber",
            "7"));
  }
}
