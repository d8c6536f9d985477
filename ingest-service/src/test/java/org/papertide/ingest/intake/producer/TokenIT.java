package org.papertide.ingest.intake.producer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.papertide.ingest.BrokerResource;
import org.papertide.ingest.PublishedEvents;
import org.papertide.ingest.SeedDump;

@QuarkusTest
@QuarkusTestResource(BrokerResource.class)
@TestProfile(TokenIT.TwoProducers.class)
class TokenIT {

  private static final String NIGHTLY = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";
  private static final String REPLACED = "nightlys-token-of-last-year.~+/-_==";
  private static final String ARCHIVE = "00112233445566778899aabbccddeeff";

  @ConfigProperty(name = "ingest.kafka.bootstrap-servers")
  String bootstrapServers;

  @TestHTTPResource("/v1/dumps")
  URI uri;

  private PublishedEvents published;

  public static class TwoProducers implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "ingest.tokens",
          "%s,%s\n%s"
              .formatted(
                  entry("nightly", NIGHTLY),
                  entry("nightly", REPLACED),
                  entry("archive", ARCHIVE)));
    }

    private static String entry(String producer, String token) {
      return producer + "=sha256:" + ProducerToken.hash(token);
    }
  }

  @BeforeEach
  void watch() {
    published = new PublishedEvents(bootstrapServers);
  }

  @AfterEach
  void stopWatching() {
    published.close();
  }

  private static RequestSpecification pushing(byte[] body) {
    return given().contentType(ContentType.TEXT).body(body);
  }

  private String producerOf(String authorization) {
    pushing(SeedDump.SCALING.bytes())
        .header("Authorization", authorization)
        .post("/v1/dumps")
        .then()
        .statusCode(200);
    return published.read().stream()
        .filter(event -> event.number() == 0)
        .map(event -> event.body().path("producer").asText())
        .findAny()
        .orElseThrow();
  }

  @Test
  void aDumpIsKeptWithTheProducerWhoseTokenItCameWith() {
    assertThat(producerOf("Bearer " + NIGHTLY)).isEqualTo("nightly");
    assertThat(producerOf("bearer " + REPLACED)).isEqualTo("nightly");
    assertThat(producerOf("Bearer  " + ARCHIVE)).isEqualTo("archive");
  }

  @Test
  void aRefusedDumpIsKeptWithItsProducerToo() {
    pushing(new byte[0])
        .header("Authorization", "Bearer " + NIGHTLY)
        .post("/v1/dumps")
        .then()
        .statusCode(422);

    assertThat(published.read())
        .singleElement()
        .satisfies(event -> assertThat(event.body().get("producer").asText()).isEqualTo("nightly"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer 0f1e2d3c4b5a69788796a5b4c3d2e1f1",
        "Bearer 0f1e2d3c4b5a69788796a5b4c3d2e1f",
        "Bearer c",
      })
  void anUnknownTokenIsTurnedAway(String authorization) {
    assertTurnedAway(
        pushing(SeedDump.SCALING.bytes()).header("Authorization", authorization).post("/v1/dumps"),
        "token-unknown");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer ", "Basic bmlnaHRseTpub25l", "0f1e2d3c4b5a69788796a5b4c3d2e1f0"})
  void whatIsNoTokenIsTurnedAway(String authorization) {
    assertTurnedAway(
        pushing(SeedDump.SCALING.bytes()).header("Authorization", authorization).post("/v1/dumps"),
        "token-missing");
  }

  @Test
  void withoutATokenItIsToldWhatToDo() {
    Response answer = pushing(SeedDump.SCALING.bytes()).post("/v1/dumps?source=Not+One");

    assertTurnedAway(answer, "token-missing");
    answer.then().body("detail", containsString("Authorization: Bearer TOKEN"));
  }

  @Test
  void theBodyIsNotReadBefore() throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              String.join(
                      "\r\n",
                      "POST /v1/dumps HTTP/1.1",
                      "Host: localhost",
                      "Expect: 100-continue",
                      "Content-Length: 1000000",
                      "",
                      "")
                  .getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      assertThat(in.readLine()).startsWith("HTTP/1.1 401");
    }
  }

  @Test
  void healthAndMetricsAskForNoToken() {
    given().get("/q/health/live").then().statusCode(200);
    given().get("/q/health/ready").then().statusCode(200);
    given().get("/q/openapi").then().statusCode(200);
    withoutATokenItIsToldWhatToDo();
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("ingest_problems_total{name=\"token-missing\"}"));
  }

  private void assertTurnedAway(Response answer, String problem) {
    answer
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("type", equalTo("urn:papertide:problem:" + problem));
    assertThat(published.read()).isEmpty();
  }
}
