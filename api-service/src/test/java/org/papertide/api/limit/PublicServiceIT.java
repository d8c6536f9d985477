package org.papertide.api.limit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.papertide.api.http.PreparedStore;
import org.papertide.api.http.Problem;

/// The service as one sets it up for everyone: limits by client, behind a proxy, asked by pages of
/// other origins.
@QuarkusTest
@QuarkusTestResource(PreparedStore.class)
@TestProfile(PublicServiceIT.Public.class)
class PublicServiceIT {

  public static final class Public implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "api.rate-limit.requests", "1",
          "api.rate-limit.window", "1h",
          "api.rate-limit.burst", "3",
          "api.mcp.sessions", "2",
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.allow-x-forwarded", "true",
          "quarkus.http.cors.enabled", "true",
          "quarkus.http.cors.origins", "https://reader.example");
    }
  }

  @BeforeEach
  void awaitReady() {
    await().until(() -> given().get("/q/health/ready").statusCode() == 200);
  }

  private static RequestSpecification from(String client) {
    return given().header("X-Forwarded-For", client);
  }

  @Test
  void a_client_that_asks_too_often_is_told_when_to_ask_again() {
    for (int left = 2; left >= 0; left--) {
      from("192.0.2.1")
          .get("/v1/dumps")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", is("\"client\";q=3;w=10800"))
          .header("RateLimit", containsString("\"client\";r=" + left + ";t="));
    }
    Response refused = from("192.0.2.1").get("/v1/dumps");
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.contentType()).isEqualTo(Problem.MEDIA_TYPE);
    assertThat(refused.<String>path("type")).isEqualTo("urn:papertide:problem:rate-limited");
    assertThat(refused.<String>path("detail")).contains("1 times in 3600 s", "3 times at once");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(3500, 3600);
    given().get("/q/metrics").then().body(containsString("papertide_api_rate_limit_refused_total"));

    from("192.0.2.2").get("/v1/dumps").then().statusCode(200);
    from("192.0.2.1").get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    from("192.0.2.1").get("/q/../v1/dumps").then().statusCode(429);
  }

  @Test
  void an_ipv6_network_is_one_client() {
    for (int host = 1; host <= 3; host++) {
      from("2001:db8::" + host).get("/v1/dumps").then().statusCode(200);
    }
    from("2001:db8::4").get("/v1/dumps").then().statusCode(429);
    from("2001:db8:0:1::4").get("/v1/dumps").then().statusCode(200);
  }

  @Test
  void agents_are_clients_too_and_their_sessions_are_bounded() {
    for (int session = 1; session <= 2; session++) {
      greet("192.0.2.20").then().statusCode(200).header("RateLimit", containsString("r="));
    }
    greet("192.0.2.20")
        .then()
        .statusCode(503)
        .contentType(Problem.MEDIA_TYPE)
        .header("Retry-After", is("30"))
        .body("type", is("urn:papertide:problem:too-many-sessions"));
    greet("192.0.2.20").then().statusCode(429);
  }

  private static Response greet(String client) {
    return from(client)
        .accept("application/json, text/event-stream")
        .contentType("application/json")
        .body(
            """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18",
             "capabilities":{},"clientInfo":{"name":"test","version":"1"}}}
            """)
        .post("/mcp");
  }

  @Test
  void a_page_of_a_named_origin_may_ask() {
    from("192.0.2.10")
        .header("Origin", "https://reader.example")
        .header("Access-Control-Request-Method", "GET")
        .options("/v1/dumps")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", is("https://reader.example"))
        .header("RateLimit", nullValue());
    from("192.0.2.10")
        .header("Origin", "https://reader.example")
        .get("/v1/dumps")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", is("https://reader.example"))
        .header("Access-Control-Expose-Headers", containsString("RateLimit-Policy"))
        .header("Access-Control-Expose-Headers", containsString("X-Data-As-Of"));
    from("192.0.2.10")
        .header("Origin", "https://other.example")
        .get("/v1/dumps")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }
}
