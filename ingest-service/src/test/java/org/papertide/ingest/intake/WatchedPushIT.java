package org.papertide.ingest.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
class WatchedPushIT {

  private static final byte[] SEED = SeedDump.SCALING.bytes();
  private static final ObjectMapper JSON = new ObjectMapper();

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  private PublishedEvents published;

  @BeforeEach
  void watch() {
    published = new PublishedEvents(bootstrapServers);
  }

  @AfterEach
  void stopWatching() {
    published.close();
  }

  private static RequestSpecification pushing(byte[] body) {
    return given().contentType("text/plain").body(body);
  }

  private static RequestSpecification pushing(String body) {
    return pushing(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDryRunReportsAndPublishesNothing() {
    String lost =
        IntStream.range(0, 120).mapToObj(one -> "Lost " + one + "\n\n").reduce("", String::concat);
    String page =
        "new\nDaily Papers\nNov 25\n\n" + lost + "Kept\n\n" + "We study papers. ".repeat(20);

    pushing(page)
        .post("/v1/dumps?dryRun=true")
        .then()
        .statusCode(200)
        .body("dryRun", equalTo(true))
        .body("accepted", equalTo(1))
        .body("rejected.count", equalTo(120))
        .body("rejected.first.size()", equalTo(100));
    pushing("Nothing of the sort")
        .post("/v1/dumps?dryRun=true")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:papertide:problem:unrecognised-format"));
    pushing(SEED).post("/v1/dumps?dryRun=").then().statusCode(400);
    assertThat(published.read()).isEmpty();
  }

  @Test
  void theIdIsThatOfTheRealPush() {
    String dry = pushing(SEED).post("/v1/dumps?dryRun=true").path("id");

    pushing(SEED)
        .post("/v1/dumps?dryRun=false")
        .then()
        .statusCode(200)
        .body("id", equalTo(dry))
        .body("dryRun", equalTo(false));
  }

  @Test
  void whoAsksForLinesIsToldEachPhaseAndTheReport() {
    List<JsonNode> lines = lines(pushing(SEED).accept("application/x-ndjson"));

    assertThat(lines.subList(0, lines.size() - 1))
        .extracting(line -> line.path("phase").textValue())
        .startsWith("spooling")
        .containsSubsequence("spooling", "waiting", "reading", "publishing");
    assertThat(lines.getLast().path("accepted").intValue()).isEqualTo(SeedDump.SCALING.entries());
    assertThat(published.read()).hasSize(SeedDump.SCALING.entries() + 1);
  }

  @Test
  void aProblemIsTheLastLineWithItsStatus() {
    JsonNode last = lines(pushing("What?").accept("application/x-ndjson")).getLast();

    assertThat(last.path("type").textValue())
        .isEqualTo("urn:papertide:problem:unrecognised-format");
    assertThat(last.path("status").intValue()).isEqualTo(422);
  }

  @Test
  void whoAsksForEventsGetsThemNamed() {
    String events =
        pushing(SEED)
            .accept("text/event-stream")
            .post("/v1/dumps")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(events)
        .startsWith("event: progress\ndata: {")
        .contains("\n\nevent: report\ndata: {");
  }

  private static List<JsonNode> lines(RequestSpecification request) {
    return request
        .post("/v1/dumps")
        .then()
        .statusCode(200)
        .contentType("application/x-ndjson")
        .extract()
        .asString()
        .lines()
        .map(WatchedPushIT::json)
        .toList();
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
