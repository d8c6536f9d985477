package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.github.luben.zstd.Zstd;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.PublishedEvents.Event;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class PushIT {

  private static final String PROBLEM = "application/problem+json";
  private static final String PAGE = "new\nDaily Papers\nNov 25\n\n";

  /// Sends forms as the bytes that they are given as, like curl.
  private static final RestAssuredConfig UNENCODED =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.BINARY));

  private static final String ABSTRACT = "We study papers at length. ".repeat(12);

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  private PublishedEvents published;

  @BeforeEach
  void watch() {
    published = new PublishedEvents(bootstrapServers);
  }

  @AfterEach
  void nothingIsLeftInHand() {
    published.close();
    assertThat(DumpsInHand.count()).isZero();
  }

  private static RequestSpecification pushing(byte[] body) {
    return given().contentType(ContentType.TEXT).body(body);
  }

  private static Response push(byte[] body) {
    return pushing(body).post("/v1/dumps");
  }

  private List<Event> events() {
    return published.read().stream().sorted(Comparator.comparingInt(Event::number)).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aSeedBecomesItsEventsAndNoOthers(SeedDump seed) {
    Response answer =
        pushing(seed.bytes()).queryParam("capturedAt", seed.capturedOn()).post("/v1/dumps");

    answer
        .then()
        .statusCode(200)
        .body("source", equalTo("huggingface"))
        .body("format", equalTo("captured-page"))
        .body("feedDay", equalTo(seed.capturedOn()))
        .body("feedDayInferred", equalTo(false))
        .body("capturedAt", equalTo(seed.capturedOn() + "T00:00:00Z"))
        .body("entries", equalTo(seed.entries()))
        .body("accepted", equalTo(seed.entries()))
        .body("rejected.count", equalTo(0))
        .body("rejected.first", equalTo(List.of()));
    List<Event> events = events();
    assertThat(events)
        .extracting(Event::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(0, seed.entries()).boxed().toList());
    assertThat(events).extracting(Event::dump).containsOnly(answer.<String>path("id"));
    assertThat(events.getFirst().type()).isEqualTo("org.papertide.dump.v1");
    assertThat(events.getFirst().body().get("observations").intValue()).isEqualTo(seed.entries());
    assertThat(events.getFirst().body().get("bytes").intValue()).isEqualTo(seed.bytes().length);
    assertThat(events.subList(1, events.size()))
        .allSatisfy(one -> assertThat(one.type()).isEqualTo("org.papertide.observation.v1"))
        .allSatisfy(one -> assertThat(seed.lines()).contains(one.body().get("title").textValue()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "hugging-face-json|[{\"paper\":{\"title\":\"Daily Papers\",\"summary\":\"s\"}}]",
        "papertide-json|[{\"title\":\"Daily Papers\",\"abstract\":\"s\"}]",
        "json-lines|{\"title\":\"Daily Papers\",\"summary\":\"s\"}",
        "rss|<rss><item><title>Daily Papers</title><description>s</description></item></rss>",
        "atom|<feed><entry><title>Daily Papers</title><summary>s</summary></entry></feed>"
      })
  void aDumpOfEachFormatIsReadAsWhatItIs(String format, String content) {
    Response answer = push(content.getBytes(StandardCharsets.UTF_8));

    answer.then().statusCode(200).body("format", equalTo(format)).body("accepted", equalTo(1));
    assertThat(events().getLast().body().get("title").textValue()).isEqualTo("Daily Papers");
  }

  @Test
  void theSameDumpTwiceIsTheSameDump() {
    byte[] seed = SeedDump.WITH_DETAILS.bytes();

    String first = push(seed).then().statusCode(200).extract().path("id");
    List<Event> firstEvents = events();
    String second = push(seed).then().statusCode(200).extract().path("id");
    List<Event> secondEvents = events();

    assertThat(second).isEqualTo(first);
    assertThat(secondEvents.subList(1, secondEvents.size()))
        .extracting(Event::key, Event::body)
        .isEqualTo(
            firstEvents.subList(1, firstEvents.size()).stream()
                .map(one -> tuple(one.key(), one.body()))
                .toList());
  }

  @Test
  void packedPlainAndFormPushesOfOneFileAgree() throws IOException {
    byte[] seed = SeedDump.SCALING.bytes();
    String plain = given().noContentType().body(seed).post("/v1/dumps").path("id");

    String form =
        given()
            .config(UNENCODED)
            .contentType("application/x-www-form-urlencoded")
            .body(seed)
            .post("/v1/dumps")
            .path("id");
    String gzip =
        pushing(gzip(seed)).header("Content-Encoding", "gzip").post("/v1/dumps").path("id");
    String zstd =
        pushing(Zstd.compress(seed))
            .header("Content-Encoding", "zstd")
            .post("/v1/dumps")
            .path("id");
    String file = given().multiPart("file", "page.txt", seed).post("/v1/dumps").path("id");

    assertThat(List.of(form, gzip, zstd, file)).containsOnly(plain);
    assertThat(List.of(push(gzip(seed)), push(Zstd.compress(seed))))
        .extracting(answer -> answer.<String>path("id"))
        .containsOnly(plain);
    assertThat(given().multiPart("a", "b.gz", gzip(seed)).post("/v1/dumps").<String>path("id"))
        .isEqualTo(plain);
  }

  @Test
  void anotherSourceOrCaptureTimeIsAnotherDump() {
    byte[] seed = SeedDump.SCALING.bytes();

    assertThat(
            List.of(
                push(seed).<String>path("id"),
                pushing(seed).post("/v1/dumps?source=arxiv").<String>path("id"),
                pushing(seed).post("/v1/dumps?capturedAt=2025-03-17").<String>path("id"),
                pushing(seed).post("/v1/dumps?capturedAt=2025-03-18").<String>path("id")))
        .doesNotHaveDuplicates();
  }

  @Test
  void rejectionsAreReportedAndPublished() {
    String lost =
        IntStream.range(0, 12).mapToObj(one -> "Lost " + one + "\n\n").reduce("", String::concat);

    Response answer = push((PAGE + lost + "Kept\n\n" + ABSTRACT).getBytes(StandardCharsets.UTF_8));

    answer
        .then()
        .statusCode(200)
        .body("entries", equalTo(13))
        .body("accepted", equalTo(1))
        .body("rejected.count", equalTo(12))
        .body("rejected.first.size()", equalTo(10))
        .body("rejected.first[1].entryNumber", equalTo(2))
        .body("rejected.first[1].place", equalTo("line 7"))
        .body("rejected.first[1].reason", equalTo("no-abstract"))
        .body("rejected.first[1].text", equalTo("Lost 1"));
    List<Event> events = events();
    assertThat(events).hasSize(14);
    assertThat(events.subList(1, 13))
        .allSatisfy(one -> assertThat(one.type()).isEqualTo("org.papertide.rejection.v1"))
        .allSatisfy(one -> assertThat(one.key()).isEqualTo(one.dump()));
    assertThat(events.getFirst().body().get("rejections").intValue()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty-dump, unknown",
    "'Title\n\nAbstract\n', unrecognised-format, unknown",
    "'\0\1\2\3\n', binary-dump, unknown",
    "'newSubscribeDaily PapersNov 25A title', newlines-stripped, captured-page",
    "'new\nDaily Papers\nNov 25\n\nA title\n', no-usable-entry, captured-page",
  })
  void aRefusedDumpIsToldAndPublishedAsRefused(String body, String problem, String format) {
    Response answer = push(body.getBytes(StandardCharsets.UTF_8));

    answer
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("type", equalTo("urn:papertide:problem:" + problem))
        .body("status", equalTo(422));
    List<Event> events = events();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().type()).isEqualTo("org.papertide.dump.v1");
    assertThat(events.getFirst().body().at("/refusal/type").textValue()).isEqualTo(problem);
    assertThat(events.getFirst().body().get("format").textValue()).isEqualTo(format);
    assertThat(events.getFirst().body().get("entries").intValue()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "source=Not+A+Name",
        "source=",
        "source=x&source=y",
        "capturedAt=",
        "capturedAt=yesterday",
        "capturedAt=2999-01-01"
      })
  void unreadableParametersPublishNothing(String query) {
    Response answer = pushing(SeedDump.SCALING.bytes()).post("/v1/dumps?" + query);

    answer.then().statusCode(400).contentType(PROBLEM);
    assertThat(events()).isEmpty();
  }

  @Test
  void aBodyBeyondTheLimitIsTooLargePackedOrNot() throws IOException {
    byte[] large =
        (PAGE + "Title\n\n" + ABSTRACT + "\n".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8);

    push(large).then().statusCode(413).contentType(PROBLEM);
    pushing(gzip(large))
        .header("Content-Encoding", "gzip")
        .post("/v1/dumps")
        .then()
        .statusCode(413);
    assertThat(events()).isEmpty();
  }

  @Test
  void packingThatCannotBeUnpackedIsAProblem() throws IOException {
    byte[] packed = gzip(SeedDump.SCALING.bytes());
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);

    pushing(cut)
        .header("Content-Encoding", "gzip")
        .post("/v1/dumps")
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:papertide:problem:broken-gzip"));
    push(Arrays.copyOf(Zstd.compress(SeedDump.SCALING.bytes()), 5_000))
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:papertide:problem:broken-zstd"));
    pushing(packed).header("Content-Encoding", "br").post("/v1/dumps").then().statusCode(415);
    assertThat(events()).isEmpty();
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    byte[] nothing = new byte[1_900_000];

    for (RequestSpecification bomb :
        List.of(
            pushing(gzip(nothing)),
            pushing(Zstd.compress(nothing)),
            pushing(gzip(gzip(nothing))).header("Content-Encoding", "gzip"),
            given().multiPart("f", "bomb.gz", gzip(nothing)))) {
      bomb.post("/v1/dumps")
          .then()
          .statusCode(413)
          .body("type", equalTo("urn:papertide:problem:packed-too-tightly"));
    }
    assertThat(events()).isEmpty();
  }

  @Test
  void aDumpOfTooManyEntriesIsRefused() {
    StringBuilder page = new StringBuilder(PAGE);
    for (int entry = 0; entry < 1_001; entry++) {
      page.append("Title ").append(entry).append("\n\n").append(ABSTRACT).append("\n\n");
    }

    push(page.toString().getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:papertide:problem:too-many-entries"));
    List<Event> events = events();
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().body().at("/refusal/type").textValue())
        .isEqualTo("too-many-entries");
  }

  @Test
  void anUnknownPathOrMethodIsAProblem() {
    given().get("/v1/nothing").then().statusCode(404).contentType(PROBLEM);
    given().get("/v1/dumps").then().statusCode(405).contentType(PROBLEM);
  }

  @Test
  void theServiceTellsHowItIs() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200).body(containsString("/v1/dumps"));
    push(SeedDump.SCALING.bytes()).then().statusCode(200);
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("ingest_dumps_total{result=\"accepted\"}"))
        .body(containsString("ingest_entries_total{outcome=\"observation\"}"));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(content);
    }
    return packed.toByteArray();
  }
}
